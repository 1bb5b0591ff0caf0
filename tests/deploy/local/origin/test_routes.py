"""Paths find their declared routes as on API Gateway."""

from deploy.local.origin.routes import Routes

DECLARED = Routes(
    ["/", "/api/me", "/api/{thing}", "/r/{code}", "/r/{code}/{page}", "/api/staff/{id}/undo"]
)


def test_a_fixed_segment_goes_before_a_named_one():
    assert DECLARED.find("/api/me").template == "/api/me"


def test_a_named_segment_takes_what_stands_there():
    found = DECLARED.find("/r/ABCD23458/spring-tea")
    assert (found.template, found.parameters) == (
        "/r/{code}/{page}",
        {"code": "ABCD23458", "page": "spring-tea"},
    )


def test_one_slash_at_the_end_is_ignored():
    assert DECLARED.find("/r/ABCD23458/").template == "/r/{code}"


def test_the_root_is_a_route_like_any_other():
    assert DECLARED.find("/").template == "/"


def test_an_empty_segment_is_no_value():
    assert DECLARED.find("/r//spring-tea") is None


def test_an_undeclared_path_has_no_route():
    assert DECLARED.find("/api/staff/7/redo") is None
