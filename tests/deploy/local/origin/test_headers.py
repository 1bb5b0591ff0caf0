"""Every answer carries the site's policy."""

import json

from deploy.local.origin.answer import Answer
from deploy.local.origin.headers import policy, with_policy


def test_scripts_are_allowed_by_the_hashes_of_the_build(tmp_path):
    hashes = tmp_path / "csp.json"
    hashes.write_text(json.dumps({"script-src": ["'sha256-a='", "'sha256-b='"]}))
    content = dict(policy(hashes))["Content-Security-Policy"]
    assert content.startswith("default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b='; ")
    assert "unsafe" not in content


def test_without_a_build_only_own_scripts_are_allowed(tmp_path):
    content = dict(policy(tmp_path / "none.json"))["Content-Security-Policy"]
    assert "script-src 'self';" in content


def test_what_an_answer_says_itself_holds():
    answer = Answer(200, (("referrer-policy", "no-referrer"),), b"")
    headers = (("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"))
    assert with_policy(answer, headers).headers == (
        ("referrer-policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    )


def test_what_browsers_heed_on_pages_alone_is_sent_with_pages_alone(tmp_path):
    headers = policy(tmp_path / "none.json")
    page, script = (
        dict(with_policy(Answer(200, (("Content-Type", kind),), b""), headers).headers)
        for kind in ("text/html; charset=utf-8", "text/javascript")
    )
    assert {"Permissions-Policy", "Cross-Origin-Opener-Policy"} == page.keys() - script.keys()
    assert "Content-Security-Policy" in script
