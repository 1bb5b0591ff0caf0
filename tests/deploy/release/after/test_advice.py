"""The records that a domain needs, as they are typed at whoever keeps it."""

from deploy.release.after.advice import dns

FRONT = "d111111abcdef8.cloudfront.net"


def test_a_name_under_a_domain_is_a_cname():
    said = "\n".join(dns("shop.tea.example", FRONT, points=True))
    assert f"shop.tea.example.  CNAME  {FRONT}." in said


def test_a_domain_itself_takes_an_alias_instead():
    said = "\n".join(dns("tea.example", FRONT, points=True))
    assert "ALIAS" in said
    assert "CNAME" not in said


def test_until_the_name_is_set_the_pages_are_shown_elsewhere():
    assert f"https://{FRONT}/" in "\n".join(dns("tea.example", FRONT, points=False))
    assert f"https://{FRONT}/" not in "\n".join(dns("tea.example", FRONT, points=True))
