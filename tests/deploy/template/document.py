"""An API's document read whole: ministack passes over what the gateway says by itself, what it
answers without a function, which answers are bytes, and that a path may take any method.
"""

from ministack.services import apigateway_v1

EXTENSION = "x-amazon-apigateway-{}".format

_import_api = apigateway_v1._import_rest_api
_import_operation = apigateway_v1._import_operation


def read_whole():
    apigateway_v1._import_rest_api = _api
    apigateway_v1._import_operation = _operation
    apigateway_v1._invoke_mock_v1 = _answer
    apigateway_v1._OPENAPI_HTTP_METHODS |= {"any"}


def _api(document, more=None):
    for methods in document["paths"].values():
        if others := methods.pop(EXTENSION("any-method"), None):
            methods["any"] = others
    bytes_are = document.get(EXTENSION("binary-media-types"), [])
    api = _import_api(document, {**(more or {}), "binaryMediaTypes": bytes_are})
    for kind, said in document.get(EXTENSION("gateway-responses"), {}).items():
        apigateway_v1._put_gateway_response(api, kind, said)
    return api


def _operation(api, resource, method, said, *more):
    _import_operation(api, resource, method, said, *more)
    told = said[EXTENSION("integration")]
    if told["type"] == "mock":
        methods = apigateway_v1._resources[api][resource]["resourceMethods"]
        methods[method]["methodIntegration"]["answer"] = told["responses"]["default"]


def _answer(integration):
    told = integration["answer"]
    ((kind, body),) = told["responseTemplates"].items()
    headers = {
        name.rpartition(".")[2]: value.strip("'")
        for name, value in told.get("responseParameters", {}).items()
    }
    return int(told["statusCode"]), {"Content-Type": kind, **headers}, body.encode()
