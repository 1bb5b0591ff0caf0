"""One journal for all processes: nothing that is written down is lost, and it does not grow."""

import logging

from deploy.local.journal import KEPT, Journal


def note(journal, text):
    journal.emit(logging.LogRecord("perennial", logging.INFO, "", 0, text, None, None))


def test_two_writers_find_it_full_and_one_lays_it_aside(tmp_path):
    path = tmp_path / "server.log"
    one, two = Journal(path, largest=20), Journal(path, largest=20)
    for number in range(6):
        note(one, f"one {number}")
        note(two, f"two {number}")
    for each in (one, two):
        each.close()
    pages = sorted(tmp_path.iterdir(), reverse=True)
    assert len(pages) > 1
    lines = [line for page in pages for line in page.read_text().splitlines()]
    assert lines == [f"{who} {number}" for number in range(6) for who in ("one", "two")]


def test_the_oldest_is_forgotten(tmp_path):
    journal = Journal(tmp_path / "server.log", largest=1)
    for number in range(KEPT + 3):
        note(journal, str(number))
    journal.close()
    assert len(list(tmp_path.iterdir())) == KEPT + 1
    assert (tmp_path / f"server.log.{KEPT}").read_text() == "2\n"
