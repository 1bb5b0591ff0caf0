"""A round ends in one line where AWS cannot be asked, and within its time where it is slow."""

import pytest

from deploy.doctor import rounds
from deploy.doctor.rounds import of_stage, there
from deploy.doctor.wanted import Wanted


@pytest.fixture(autouse=True)
def _no_instance(monkeypatch):
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def test_without_credentials_aws_is_one_line(keys, monkeypatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    (finding,) = there(Wanted("prod"))
    assert finding.level == "look"
    assert "no credentials" in finding.says


def test_without_a_network_aws_is_one_line(keys, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    (finding,) = there(Wanted("prod"))
    assert finding.level == "look"
    assert "does not answer" in finding.says


def test_a_profile_that_is_not_there_is_one_line(keys, monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    (finding,) = there(Wanted("prod"))
    assert finding.level == "wrong"
    assert "nobody" in finding.says


def test_without_a_region_it_stops_there(cloud, monkeypatch):
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    monkeypatch.delenv("AWS_REGION", raising=False)
    *_, last = there(Wanted("prod"), 60)
    assert (last.about, last.level) == ("Region", "wrong")


def test_when_the_time_is_over_the_rest_is_said_not_to_be_asked(cloud):
    (only,) = there(Wanted("prod"), -1)
    assert "slowly" in only.says


def test_what_needs_no_network_is_all_said(tmp_path):
    abouts = [one.about for one in rounds.here(tmp_path, 9)]
    assert abouts == ["Python", "git", "make", "Node", "Disk", "Port", "Rules", "Package"]


def test_answers_that_cannot_be_read_are_one_line(tmp_path):
    (tmp_path / "deploy" / "stages").mkdir(parents=True)
    (tmp_path / "deploy" / "stages" / "prod.toml").write_text("domain = tea.example")
    (finding,) = of_stage(tmp_path, "prod")
    assert (finding.level, finding.about) == ("wrong", "Answers")


@pytest.mark.parametrize("region", ["cn-north-1", "eu-centarl-1"])
def test_a_region_that_cannot_be_is_told_though_nobody_answers(keys, monkeypatch, region):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    _, told = there(Wanted("prod", region))
    assert told.about == "Region"
    assert region in told.says


def test_in_a_region_that_is_not_known_nothing_more_is_asked(cloud):
    *_, last = there(Wanted("prod", "eu-centarl-1"), 60)
    assert (last.about, last.level) == ("Region", "look")
