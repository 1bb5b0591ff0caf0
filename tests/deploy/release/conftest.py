"""A shop to release, and an emulated AWS to release it to."""

import json
from dataclasses import dataclass, field

import pytest

from deploy.release.made import Made
from deploy.release.owner.talk import Refused, Talk
from deploy.release.release import release
from deploy.release.rollback import rollback
from deploy.release.site.pages import read
from deploy.template.whole import template
from tests.deploy.template.emulated import ACCESS, cloud

PAGES = {
    "index.html": "<p>one",
    "en/index.html": "<p>one, in English",
    "assets/boot-0A1B2C3D.js": "1",
    "assets/house.css": "a{}",
    "sw.js": "//1",
}
STAGE = """
region = "eu-central-1"
alarms = "owner@tea.example"
mail_from = "Tea House <tea@tea.example>"
domain = ""
"""


@dataclass
class Shop:
    """The folder of a shop: what is in it can be changed, and released or put back."""

    place: object
    archive: bytes
    whole: dict
    heard: list = field(default_factory=list)
    built_for: list = field(default_factory=list)
    dies_at: str = ""

    def __post_init__(self):
        self.stages = self.place / "stages"
        self.stages.mkdir()
        (self.stages / "dev.toml").write_text(STAGE)
        for path, text in PAGES.items():
            self.write(path, text)

    def write(self, path, text):
        file = self.place / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def remove(self, path):
        (self.place / "site" / path).unlink()

    def build(self, address):
        self.built_for.append(address)
        return Made(self.archive, self.whole, read(self.place / "site"), self.content, "0a1b2c3d")

    def content(self, path):
        if path == self.dies_at:
            raise KeyboardInterrupt
        return (self.place / "site" / path).read_bytes()

    def talk(self, *, agreed):
        return Talk(agreed=agreed, say=self.heard.append)

    def release(self, *given_up, agreed=True):
        """Return all that is said meanwhile."""
        self.heard.clear()
        release("dev", self.build, self.talk(agreed=agreed), given_up, self.stages)
        return "\n".join(self.heard)

    def rollback(self, to=None):
        self.heard.clear()
        rollback("dev", to, self.talk(agreed=True), (), self.stages)
        return "\n".join(self.heard)

    def is_refused(self, *given_up, agreed=True):
        with pytest.raises(Refused) as refused:
            self.release(*given_up, agreed=agreed)
        return str(refused.value)


@pytest.fixture(scope="module")
def aws():
    """An emulated AWS in this process's environment, as any tool of AWS finds it."""
    with cloud() as made, pytest.MonkeyPatch.context() as environment:
        for name, value in ACCESS.items():
            environment.setenv(name, value)
        environment.setenv("AWS_ENDPOINT_URL", made.address)
        yield made


@pytest.fixture
def shop(packed, tmp_path):
    """The very archive, and the very template."""
    hashes = tmp_path / "csp.json"
    hashes.write_text(json.dumps({}))
    return Shop(tmp_path, packed.read_bytes(), template(hashes))
