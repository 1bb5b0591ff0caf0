"""The catalogue of faults is complete: each case has a test that says so."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.faults import FAULTS, NEVER_ON_AWS, UNTRIED

TESTS = Path(__file__).parent


def shown() -> dict[int, list[str]]:
    """Each case and the tests that carry its mark, read from their text: nothing is imported."""
    found: dict[int, list[str]] = {}
    for file in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        for test in ast.walk(tree):
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                for case in cases(test):
                    found.setdefault(case, []).append(f"{file.relative_to(TESTS)}::{test.name}")
    return found


def cases(test: ast.FunctionDef) -> Iterator[int]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.fault":
            yield from (ast.literal_eval(number) for number in mark.args)


def test_every_case_has_a_test_unless_it_is_said_why_not():
    assert FAULTS.keys() - shown().keys() - UNTRIED.keys() == set()


def test_every_mark_is_of_a_case_and_what_is_untried_has_none():
    assert shown().keys() - FAULTS.keys() == set()
    assert shown().keys() & UNTRIED.keys() == set()


def test_what_is_said_is_said_of_cases():
    assert UNTRIED.keys() | NEVER_ON_AWS.keys() <= FAULTS.keys()


def test_a_mark_is_read_from_its_text():
    (test,) = ast.parse("@pytest.mark.fault(17, 33)\ndef test_x(): ...").body
    assert isinstance(test, ast.FunctionDef)
    assert list(cases(test)) == [17, 33]
