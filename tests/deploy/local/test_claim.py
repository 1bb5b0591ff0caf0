"""A port and a data folder belong to one server at a time."""

import pytest

from deploy.local.claim import hold, listen
from deploy.local.settings import Unusable


def test_a_port_in_use_is_told_in_one_sentence():
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Unusable, match=f"Port {port} is in use"):
            listen("127.0.0.1", port)


def test_an_address_of_another_machine_is_told_in_one_sentence():
    with pytest.raises(Unusable, match=r"cannot listen on 203\.0\.113\.1"):
        listen("203.0.113.1", 8000)


def test_a_data_folder_has_one_holder_and_is_free_after_it(tmp_path):
    with hold(tmp_path / "data"), pytest.raises(Unusable, match="Another server holds"):
        hold(tmp_path / "data")
    hold(tmp_path / "data").close()


def test_a_data_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Unusable, match="cannot be used"):
        hold(tmp_path / "file" / "data")
