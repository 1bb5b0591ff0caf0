"""What is shipped to an emulator instead: what its machine can run, and what it knows."""

import io
from zipfile import ZipFile

from deploy.package.archive import write
from deploy.release.made import Made
from deploy.release.rehearsed import rehearsed

BUDGET = {"Type": "AWS::Budgets::Budget"}
TABLE = {"Type": "AWS::DynamoDB::Table"}


def build(_address):
    packed = io.BytesIO()
    write(packed, {"app.py": b""})
    template = {"Resources": {"Budget": BUDGET, "Table": TABLE}}
    return Made(packed.getvalue(), template, {}, str.encode, "0a1b2c3d")


def test_what_an_emulator_does_not_know_is_left_out_and_told():
    said = []
    made = rehearsed(build, said.append)("https://tea.example")
    assert made.template["Resources"] == {"Table": TABLE}
    assert said == ["An emulator has no word for Budget: left out."]


def test_its_functions_find_the_part_that_is_not_python():
    made = rehearsed(build, str)("https://tea.example")
    names = ZipFile(io.BytesIO(made.archive)).namelist()
    assert names[0] == "app.py"
    assert names[1].startswith("msgspec/_core.")


def test_the_same_makes_the_same():
    first, second = (rehearsed(build, str)("https://tea.example") for _ in range(2))
    assert first.template == second.template
    assert first.archive_key == second.archive_key
