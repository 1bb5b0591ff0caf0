"""The command says in one sentence what is in its way."""

import pytest


def test_a_folder_without_a_shop_is_one_sentence(perennial, data):
    data.rmdir()
    with pytest.raises(SystemExit, match="There is no shop in"):
        perennial("owner", "a@demo.example")


def test_a_refusal_of_the_product_is_one_sentence(perennial):
    with pytest.raises(SystemExit, match=r"Refused: contact_invalid\. Please enter an e-mail"):
        perennial("owner", "nobody")


def test_an_unknown_command_is_refused(perennial, capsys):
    with pytest.raises(SystemExit):
        perennial("conquer")
    assert "invalid choice" in capsys.readouterr().err
