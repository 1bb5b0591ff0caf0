"""What Chalice says of the functions: its own template, from the routes, the clock and the feed."""

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from deploy.template.intrinsics import Part

PLACEHOLDERS = {
    "PERENNIAL_STAGE": "template",
    "PERENNIAL_PUBLIC": "https://shop.example",
    "PERENNIAL_TABLE": "template",
    "PERENNIAL_KEY": base64.b64encode(bytes(32)).decode(),
    "PERENNIAL_ORIGIN": "-" * 32,
    "PERENNIAL_MAIL": "ses",
    "PERENNIAL_MAIL_FROM": "shop@shop.example",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
}
"""Chalice opens the app to see its entrances, and the app wants its settings. None is kept."""


def told(functions: Path = Path("functions")) -> Part:
    """Return Chalice's template, read from a place of its own: there it also packs, for nobody."""
    with TemporaryDirectory() as place:
        project, out = Path(place, "project"), Path(place, "out")
        shutil.copytree(functions / ".chalice", project / ".chalice")
        shutil.copy(functions / "app.py", project)
        command = ["chalice", "--project-dir", str(project), "package"]
        path = os.pathsep.join((str(functions.resolve()), str(Path.cwd())))
        environment = {**os.environ, **PLACEHOLDERS, "PYTHONPATH": path}
        subprocess.run(
            [*command, "--template-format", "json", str(out)],
            env=environment,
            check=True,
            capture_output=True,
        )
        template: Part = json.loads((out / "sam.json").read_text())
    return template
