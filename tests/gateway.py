"""What API Gateway hands to a function: the event of one GET."""


def event(path, resource, *, method="GET", headers=None, **parameters):
    """As AWS sends it; `parameters` are those of the path."""
    return {
        "path": path,
        "resource": resource,
        "httpMethod": method,
        "headers": {"Accept": "image/*"} | (headers or {}),
        "multiValueQueryStringParameters": None,
        "queryStringParameters": None,
        "pathParameters": parameters or None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": resource,
            "httpMethod": method,
            "requestId": "1",
            "identity": {"sourceIp": "192.0.2.1"},
        },
        "body": None,
        "isBase64Encoded": False,
    }
