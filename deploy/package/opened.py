"""The archive opened on this machine, beside what stands in for the packages of Lambda's Python."""

from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

RUNTIME = ("botocore", "boto3", "s3transfer", "jmespath", "dateutil", "six", "urllib3")
"""What Lambda brings; from this environment here."""

NATIVE = "msgspec._core"
"""The one part that is not Python. The archive's own is for Lambda and does not load here."""


def opened(archive: Path, place: Path) -> tuple[Path, Path]:
    """Return the folders of the functions and of the runtime, made in `place`."""
    functions, runtime = place / "functions", place / "runtime"
    runtime.mkdir(parents=True)
    with ZipFile(archive) as packed:
        packed.extractall(functions)
    native = _file(NATIVE)
    (functions / NATIVE.replace(".", "/")).with_name(native.name).symlink_to(native)
    for name in RUNTIME:
        file = _file(name)
        found = file.parent if file.name == "__init__.py" else file
        (runtime / found.name).symlink_to(found)
    return functions, runtime


def _file(module: str) -> Path:
    spec = find_spec(module)
    assert spec, module
    assert spec.origin, module
    return Path(spec.origin)
