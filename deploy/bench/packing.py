"""What is carried to Lambda: the archive of `make package` beside what others would carry.

`python -m deploy.bench.packing` writes it into BENCHMARKS.md.
"""

from collections.abc import Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.tables import Report, keep, table
from deploy.package import archive
from deploy.package.__main__ import pack

POWERTOOLS = ("aws-lambda-powertools", "typing-extensions", "jmespath")
PYDANTIC = ("pydantic", "pydantic-core", "annotated-types", "typing-inspection")
BOTO3 = ("boto3", "botocore", "s3transfer", "jmespath", "python-dateutil", "six", "urllib3")

OURS = "the whole shop: its functions and all that they need"
OTHERS: Mapping[str, Sequence[str]] = {
    "Powertools and pydantic, no shop yet": (*POWERTOOLS, *PYDANTIC),
    "boto3, in a version of one's own": BOTO3,
    "all three": (*POWERTOOLS, *PYDANTIC, *BOTO3),
}
"""As pip installs them, on this machine."""

MB = 1_000_000


def report() -> Report:
    with TemporaryDirectory() as place:
        ours = Path(place, "deployment.zip")
        pack(ours)
        packed = {OURS: _size(ours)}
        for number, (name, distributions) in enumerate(OTHERS.items()):
            path = Path(place, f"{number}.zip")
            archive.write(path, installed(distributions))
            packed[name] = _size(path)
    heads = ("package", "bytes, zipped", "bytes, unpacked", "files")
    rows = [(name, *(f"{number:,}" for number in sizes)) for name, sizes in packed.items()]
    claim = Claim("the archive of the functions, zipped", packed[OURS][0] / MB, 1, "MB")
    return Report(table(heads, rows), {"packing": _chart(packed)}, (claim,))


def installed(distributions: Sequence[str]) -> Mapping[str, bytes]:
    """What stands in the environment of them, but for what Python compiled and their programs."""
    found = (file for name in set(distributions) for file in distribution(name).files or ())
    return {
        str(file): file.read_binary()
        for file in found
        if not {"..", "__pycache__"} & set(file.parts)
    }


def _size(path: Path) -> tuple[int, int, int]:
    with ZipFile(path) as packed:
        files = packed.infolist()
    return path.stat().st_size, sum(file.file_size for file in files), len(files)


def _chart(packed: Mapping[str, tuple[int, int, int]]) -> Chart:
    rows = [
        (name, {"ours" if name == OURS else "others": zipped / MB})
        for name, (zipped, *_) in packed.items()
    ]
    return bars("What is carried to Lambda", "megabytes, zipped; less is better", rows)


if __name__ == "__main__":
    keep("packing", report())
