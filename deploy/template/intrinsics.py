"""CloudFormation's own functions, by short names."""

from typing import Any

Part = dict[str, Any]


def ref(name: str) -> Part:
    return {"Ref": name}


def of(resource: str, attribute: str = "Arn") -> Part:
    return {"Fn::GetAtt": [resource, attribute]}


def sub(text: str) -> Part:
    return {"Fn::Sub": text}


def staged(what: str) -> Part:
    """Return what the table of stages says."""
    return {"Fn::FindInMap": ["Stages", ref("Stage"), what]}


def either(condition: str, yes: Any, no: Any) -> Part:
    return {"Fn::If": [condition, yes, no]}


NOTHING = ref("AWS::NoValue")


def secret(name: str) -> Part:
    """Return a secret's text, read when the stack is made or changed; no template holds it."""
    return sub(f"{{{{resolve:secretsmanager:${{{name}}}}}}}")
