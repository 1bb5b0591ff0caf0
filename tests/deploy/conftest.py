"""The package, packed once for all tests that look at it."""

from pathlib import Path

import pytest

from deploy.package import __main__ as package
from deploy.package import archive, wheels


@pytest.fixture(scope="session")
def packed(tmp_path_factory):
    """The archive as `make package` writes it."""
    for name in archive.BESIDE:
        if not Path(name).is_file():
            pytest.skip(f"{name} is missing: python -m press build")
    path = tmp_path_factory.mktemp("package") / "deployment.zip"
    try:
        package.pack(path)
    except wheels.Unreachable as said:
        pytest.skip(str(said))
    return path
