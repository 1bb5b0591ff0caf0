"""One journal for all processes: nothing that is written down is lost, and it does not grow."""

import logging
from concurrent.futures import ThreadPoolExecutor

from deploy.local.journal import KEPT, Journal


def note(journal, text):
    journal.handle(logging.LogRecord("perennial", logging.INFO, "", 0, text, None, None))


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


def test_lines_of_many_threads_stay_whole_while_it_is_laid_aside(tmp_path):
    journal = Journal(tmp_path / "server.log", largest=20_000)
    texts = [f"{number}:{'x' * 60}" for number in range(1_000)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda text: note(journal, text), texts))
    journal.close()
    pages = list(tmp_path.iterdir())
    assert len(pages) > 1
    assert sorted(line for page in pages for line in page.read_text().splitlines()) == sorted(texts)
