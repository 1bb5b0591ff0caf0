"""The records that a domain needs, as they are typed at whoever keeps it."""

from deploy.release.after.advice import dkim, dns

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


def test_mail_that_is_not_signed_yet_has_its_records_too():
    assert [*dkim("tea.example", ("abc", "def"))] == [
        "DNS of tea.example, for its mail, which is not signed yet:",
        "  abc._domainkey.tea.example.  CNAME  abc.dkim.amazonses.com.",
        "  def._domainkey.tea.example.  CNAME  def.dkim.amazonses.com.",
    ]
    assert not [*dkim("tea.example", ())]
