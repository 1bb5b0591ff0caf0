"""A deployed shop's table is a place too, by its Region and name."""

import pytest
from moto import mock_aws

from chalicelib.store.engine.dynamodb import DynamoDB
from deploy.cli.main import main
from deploy.cli.shop import the_shop
from deploy.local import serve
from deploy.moving.laying import mark_of
from tests.deploy.moving.yard import kinds

PLACE = "dynamodb:eu-central-1/perennial"


@pytest.fixture
def account(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with mock_aws():
        yield


@pytest.fixture
def table(account):
    store = DynamoDB("perennial", "eu-central-1")
    store.create_table()
    return store


def test_a_shop_moves_to_a_table_on_aws_and_back(data, perennial, table, monkeypatch, tmp_path):
    said = perennial("move", "--to", PLACE)
    assert f"The functions must have PERENNIAL_KEY: {data / 'secret'} in base 64" in said
    with the_shop() as (shop, _):
        assert kinds(table) == kinds(shop.world.store)
    monkeypatch.setenv("ENGINE", PLACE)
    assert perennial("ledger", "verify").startswith("In order: members 6")
    there = kinds(table)
    perennial("move", "--to", f"sqlite:{tmp_path / 'back'}")
    monkeypatch.delenv("ENGINE")
    monkeypatch.setenv("DATA", str(tmp_path / "back"))
    with the_shop() as (shop, _):
        assert kinds(shop.world.store) == there


def test_who_moves_is_told_that_no_lock_reaches_functions(data, table, monkeypatch, capsys):
    main(["move", "--to", PLACE])
    assert "its functions must be off until this is done" in capsys.readouterr().err
    assert mark_of(table).state == "done"


def test_a_deployed_table_is_never_served_from_here(data, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["serve", "--engine", PLACE])
    with pytest.raises(SystemExit, match="its functions serve it"):
        serve.main()


def test_a_table_that_does_not_stand_is_one_sentence(refused, account):
    assert refused("move", "--to", PLACE).startswith(f"{PLACE} is not reached: ")


def test_without_credentials_it_is_one_sentence(refused, monkeypatch, tmp_path):
    for word in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(word, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    assert refused("move", "--to", PLACE).startswith(f"{PLACE} is not reached: ")


@pytest.mark.parametrize("place", ["dynamodb:", "dynamodb:eu-central-1/", "dynamodb:x"])
def test_half_a_name_is_no_place(refused, place):
    assert "is no place: " in refused("move", "--to", place)
