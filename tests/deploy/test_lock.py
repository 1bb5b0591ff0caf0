"""The locks hold what pyproject.toml asks for, by hash, and no address."""

import re

import pytest

from deploy.lock import FOLDER, LOCKS, wanted


def locked(name):
    text = (FOLDER / f"{name}.lock").read_text()
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))


def bare(requirement):
    return re.split(r"[=<>!\[]", requirement)[0].lower()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_all_that_is_asked_for(name):
    assert {bare(one) for one in wanted(name)} <= set(locked(name))


@pytest.mark.parametrize("name", LOCKS)
def test_exact_versions_are_the_locked_ones(name):
    exact = {bare(one): one.split("==")[1] for one in wanted(name) if "==" in one}
    assert exact.items() <= locked(name).items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_a_hash_and_no_address(name):
    text = (FOLDER / f"{name}.lock").read_text()
    packages = re.findall(r"^[\w.-]+==.*(?:\n    .*)*", text, re.MULTILINE)
    assert all("--hash=sha256:" in one for one in packages)
    assert "//" not in text


def test_running_and_testing_use_the_same_versions():
    assert locked("run").items() <= locked("test").items()
