"""What API Gateway says by itself is a problem like the functions' own."""

import json

import pytest

from chalicelib.web.door.problem import MEDIA
from chalicelib.web.rooms import ROUTES
from deploy.template.gateway import SAYS


@pytest.fixture
def body(resources):
    return resources["RestAPI"]["Properties"]["DefinitionBody"]


@pytest.mark.parametrize("kind", SAYS)
def test_it_speaks_problem_json_in_both_languages(body, kind):
    response = body["x-amazon-apigateway-gateway-responses"][kind]
    problem = json.loads(response["responseTemplates"]["application/json"])
    assert set(problem) == {"type", "title", "status", "detail", "code"}
    assert problem["status"] == response["statusCode"]
    assert "{" not in problem["detail"]
    headers = response["responseParameters"]
    assert headers["gatewayresponse.header.Content-Type"] == f"'{MEDIA}'"
    again = {429, 503} & {problem["status"]}
    assert bool(again) == ("gatewayresponse.header.Retry-After" in headers)


def test_an_unknown_route_is_not_found(body):
    response = body["x-amazon-apigateway-gateway-responses"]["MISSING_AUTHENTICATION_TOKEN"]
    assert response["statusCode"] == 404
    assert '"not_found"' in response["responseTemplates"]["application/json"]


@pytest.mark.parametrize("kind", ["INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT"])
def test_a_function_that_gave_no_answer_may_have_acted(body, kind):
    response = body["x-amazon-apigateway-gateway-responses"][kind]
    assert response["statusCode"] == 503
    assert '"outcome_unknown"' in response["responseTemplates"]["application/json"]


def test_every_route_stands_in_it_with_its_methods(body):
    for route in ROUTES:
        methods = set(body["paths"][route.path])
        assert route.method.lower() in methods
        assert "head" in methods or route.method != "GET"


def test_a_method_that_a_path_has_not_is_refused_by_the_app_itself(body):
    """As on one machine; but for pictures, of which CloudFront lets only the reading through."""
    for path, methods in body["paths"].items():
        others = methods.get("x-amazon-apigateway-any-method")
        assert bool(others) != path.startswith(("/qr/", "/nowhere/"))
        assert others is None or others in [methods[name] for name in methods if name.islower()]


def test_the_page_for_nothing_is_html_and_no_success(body):
    (path,) = [path for path in body["paths"] if path.startswith("/nowhere/")]
    answer = body["paths"][path]["get"]["x-amazon-apigateway-integration"]["responses"]["default"]
    assert answer["statusCode"] == "404"
    assert "没有这一页" in answer["responseTemplates"]["text/html"]
    assert "<style" not in answer["responseTemplates"]["text/html"]


def test_requests_are_held_back_and_noted_without_a_person(resources):
    api = resources["RestAPI"]["Properties"]
    (settings,) = api["MethodSettings"]
    assert settings["ThrottlingRateLimit"]["Fn::FindInMap"][2] == "Rate"
    noted = json.loads(api["AccessLogSetting"]["Format"])
    assert not [v for v in noted.values() if "identity" in v or v.endswith((".path", "Ip"))]


def test_every_log_ends_after_the_days_of_its_stage(of_type):
    logs = of_type("AWS::Logs::LogGroup")
    assert set(logs) == {"GatewayLog", "APIHandlerLog", "DueLog", "FeedLog", "PicturesLog"}
    for log in logs.values():
        assert log["RetentionInDays"] == {"Fn::FindInMap": ["Stages", {"Ref": "Stage"}, "Days"]}


def test_the_api_calls_each_function_by_the_name_it_has(resources):
    body = resources["RestAPI"]["Properties"]["DefinitionBody"]
    assert "APIHandler" not in json.dumps(body)
    for path, methods in body["paths"].items():
        name = "Pictures" if path.startswith("/qr/") else "APIHandler"
        called = resources[name]["Properties"]["FunctionName"]["Fn::Sub"]
        uris = [one["x-amazon-apigateway-integration"].get("uri") for one in methods.values()]
        calls = [uri["Fn::Sub"] for uri in uris if uri]
        assert all(f":function:{called}/invocations" in call for call in calls)
        assert calls or path.startswith("/nowhere/")


@pytest.mark.parametrize("name", ["APIHandler", "Pictures"])
def test_the_api_may_call_both_functions_behind_it(resources, name):
    permission = resources[f"{name}InvokePermission"]["Properties"]
    assert permission["FunctionName"] == {"Ref": name}
    assert permission["Principal"] == "apigateway.amazonaws.com"
