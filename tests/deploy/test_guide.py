"""Whoever follows the guide types commands that exist, about files that are there."""

import re
import shlex
from pathlib import Path, PurePosixPath

import botocore.session
import pytest
from botocore import xform_name

from deploy.cli import main
from deploy.local.settings import read
from deploy.template.front import ORIGIN_SECRET
from press.source import front_matter

ROOT = Path(__file__).parents[2]
GUIDES = {name: (ROOT / "deploy" / name).read_text("utf-8") for name in ("GUIDE.md", "GUIDE.zh.md")}

OWN = {"deploy/stages/dev.toml", "deploy/stages/prod.toml", "deploy/stages/"}
"""Made by the first release."""
ELSEWHERE = ("/", "./data", "data/", "_", "CloudFront-")
"""Of a server, of a shop, of DNS."""

FLAGS = {"--no-deletion-protection-enabled", "--region", "--query", "--output"}
CLIENT = {("aws", "configure")}
"""Words of the AWS CLI's own."""


def blocks(text, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(text):
    """Every line of a shell that it says to type, in blocks and within sentences."""
    typed = [
        line
        for kind in ("sh", "cron")
        for block in blocks(text, kind)
        for line in block.splitlines()
    ]
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return typed + [said for said in re.findall(r"`([^`\n]+)`", prose) if " " in said]


def of(text, name):
    """What follows a command's name, wherever it stands on its line."""
    return [
        said[1] for line in commands(text) if (said := re.search(rf"(?:^|[ /]){name} (.+)", line))
    ]


@pytest.fixture(params=GUIDES)
def guide(request):
    return GUIDES[request.param]


def test_every_target_of_make_is_in_the_makefile(guide):
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    asked = {said.split()[0] for said in of(guide, "make") if "-venv" not in said}
    assert {"run", "write", "site-check", "release", "rollback"} <= asked
    assert asked <= targets


def test_every_word_of_perennial_is_taken_by_its_parser(guide):
    asked = of(guide, "perennial")
    assert len(asked) >= 12
    for said in asked:
        words = shlex.split(re.sub(r"\$\(.*?\)", "today", said))
        assert main.parser().parse_args(words).run, said


def test_every_question_to_aws_is_one_that_aws_knows(guide):
    session = botocore.session.get_session()
    asked = of(guide, "aws")
    assert len(asked) >= 8
    for said in asked:
        words = shlex.split(re.sub(r"\$\(.*?\)", "text", said))
        if ("aws", words[0]) in CLIENT:
            continue
        model = session.get_service_model(words[0])
        operations = {xform_name(one, "-"): one for one in model.operation_names}
        assert words[1] in operations, said
        shape = model.operation_model(operations[words[1]]).input_shape
        known = {f"--{xform_name(member, '-')}" for member in (shape.members if shape else ())}
        assert {word for word in words if word.startswith("--")} <= known | FLAGS, said


def paths(text):
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    named = re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:toml|yml|md))`", prose)
    typed = [word for line in commands(text) for word in line.split() if word.startswith("docs/")]
    return {one for one in [*named, *typed] if not one.startswith(ELSEWHERE)} - OWN


def test_every_file_it_names_is_there(guide):
    named = paths(guide)
    assert {"programme.toml", "mkdocs.yml", "docs/zh/index.md"} <= named
    assert not {one for one in named if not (ROOT / one).exists()}


def test_every_link_leads_to_a_file_or_a_heading(guide):
    slugs = {slug(heading) for heading in re.findall(r"^## (.+)$", guide, re.MULTILINE)}
    for link in re.findall(r"\]\(([^)]+)\)", guide):
        if link.startswith("#"):
            assert link[1:] in slugs
        elif not link.startswith("https://"):
            assert (ROOT / "deploy" / link).is_file(), link


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_the_rules_that_it_shows_are_rules(guide, tmp_path):
    """Each line of its rules stands in the programme, with a value of its own."""
    programme = (ROOT / "programme.toml").read_text("utf-8")
    for block in blocks(guide, "toml"):
        keys = re.findall(r"^(\[+[\w.]+\]+|\w+ =)", block, re.MULTILINE)
        assert keys
        assert not {
            key for key in keys if not re.search(rf"^{re.escape(key)}", programme, re.MULTILINE)
        }


def test_each_step_says_how_long_it_takes_and_whether_it_was_tried(guide):
    steps = re.split(r"^## ", guide, flags=re.MULTILINE)[1:]
    assert len(steps) == 19
    marks = "tried|rehearsed" if guide is GUIDES["GUIDE.md"] else "试过|演练过"
    for number, step in enumerate(steps, 1):
        assert step.startswith(f"{number}. ")
        assert re.match(rf"\*.+ · .*({marks}).*\*$", step.splitlines()[2]), step.splitlines()[2]


def test_both_languages_say_the_same_to_type():
    english, chinese = GUIDES.values()
    for kind in ("sh", "ini", "toml", "caddyfile", "cron"):
        assert blocks(english.replace("--lang en", "--lang zh"), kind) == blocks(chinese, kind)
    assert paths(english) == paths(chinese)


def test_the_words_of_its_server_open_a_shop_to_customers(guide):
    environment = dict(line.split("=", 1) for line in blocks(guide, "ini")[0].splitlines())
    settings = read([], {name: value.strip('"') for name, value in environment.items()})
    assert settings.opened
    assert settings.public in environment["PUBLIC"]
    assert f"reverse_proxy 127.0.0.1:{settings.port} " in blocks(guide, "caddyfile")[0]


def test_its_proxy_says_what_the_functions_listen_for(guide):
    (caddy,) = blocks(guide, "caddyfile")
    said = dict(re.findall(r"header_up (\S+) (\S+)", caddy))
    assert said[ORIGIN_SECRET] == "{$PERENNIAL_ORIGIN}"
    edge = (ROOT / "deploy/template/caller.js").read_text("utf-8")
    told = {name.lower() for name in said.keys() - {ORIGIN_SECRET}}
    assert told == set(re.findall(r'headers\["([a-z-]+)"\] =', edge))


def test_the_page_it_shows_is_one_that_the_press_takes(guide):
    (page,) = blocks(guide, "markdown")
    head = front_matter.split(page).head
    read = front_matter.read(head, PurePosixPath("teas/sourdough.md"), "sourdough.md")
    assert not read.findings
