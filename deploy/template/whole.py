"""The whole template: Chalice's own, mended, and every room's resources around it."""

import json
from pathlib import Path

from chalicelib.web.public import pictures
from deploy.template import chalice, front, functions, gateway, secrets, site, stages, table, watch
from deploy.template.functions import ADDRESS, FUNCTIONS
from deploy.template.intrinsics import Part, ref

OUTPUTS: Part = {
    "Address": ADDRESS,
    "Bucket": ref("Site"),
    "Distribution": ref("Front"),
    "Table": ref("Table"),
}


def template(hashes: Path) -> Part:
    """Put it together; `hashes` is the press's file of scripts inside the pages."""
    theirs = chalice.told()
    ours = {
        **table.resources(),
        **site.RESOURCES,
        **secrets.RESOURCES,
        **functions.resources(),
        **gateway.resources(),
        **front.resources(hashes),
        **watch.resources(),
    }
    mended = _mended(theirs["Resources"])
    assert not ours.keys() & mended.keys()
    return {
        "AWSTemplateFormatVersion": theirs["AWSTemplateFormatVersion"],
        "Transform": theirs["Transform"],
        "Description": "A shop's own membership: site, functions, ledger.",
        "Parameters": stages.PARAMETERS,
        "Rules": stages.RULES,
        "Mappings": {"Stages": stages.STAGES},
        "Conditions": stages.CONDITIONS,
        "Resources": {**ours, **mended},
        "Outputs": {name: {"Value": value} for name, value in OUTPUTS.items()},
    }


def _mended(resources: Part) -> Part:
    """Give Chalice's resources what it has no word for."""
    mended: Part = json.loads(_named("APIHandler", json.dumps(resources)))
    mended |= _of_pictures(mended)
    for name in FUNCTIONS:
        mended[name]["Properties"] |= functions.properties(name)
    for event in mended["Feed"]["Properties"]["Events"].values():
        event["Properties"] |= functions.FOLLOWS
    for event in mended["Due"]["Properties"]["Events"].values():
        event["Properties"] |= functions.MINUTELY
    mended["Due"]["Properties"]["EventInvokeConfig"] = functions.ASYNC
    api = mended["RestAPI"]
    api["DependsOn"] = "GatewayAccount"
    api["Properties"] |= gateway.properties()
    body = api["Properties"]["DefinitionBody"]
    body["x-amazon-apigateway-gateway-responses"] = gateway.responses()
    body["paths"] = {path: _refusing(methods) for path, methods in body["paths"].items()}
    body["paths"] |= gateway.nowhere() | _pictures(resources)
    return mended


def _refusing(methods: Part) -> Part:
    """Let the app hear of a method that a path has not, too: it knows what to say, the gateway
    would take the path for unknown.
    """
    return {**methods, "x-amazon-apigateway-any-method": next(iter(methods.values()))}


def _of_pictures(resources: Part) -> Part:
    """Return a second function behind the API, like the first but for its entrance."""
    text = json.dumps([resources["APIHandler"], resources["APIHandlerInvokePermission"]])
    function, permission = json.loads(text.replace('"APIHandler"', '"Pictures"'))
    function["Properties"]["Handler"] = "pictures.draw"
    return {"Pictures": function, "PicturesInvokePermission": permission}


def _pictures(resources: Part) -> Part:
    """Return their paths, which call their own function."""
    paths = resources["RestAPI"]["Properties"]["DefinitionBody"]["paths"]
    theirs = {route.path: paths[route.path] for route in pictures.ROUTES}
    return dict(json.loads(_named("Pictures", json.dumps(theirs))))


def _named(function: str, text: str) -> str:
    """Let the API name its function instead of asking for its ARN.

    The functions are told the address of CloudFront, which stands before the API, which calls the
    functions: by a name that is known beforehand, the circle is open.
    """
    arn = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function"
    named = f"{arn}:${{AWS::StackName}}-{FUNCTIONS[function].name}"
    return text.replace("${APIHandler.Arn}", named)
