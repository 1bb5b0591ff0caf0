import pytest

from qr.link import link


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("https://brand.example", "https://BRAND.EXAMPLE/R/ABCD23458"),
        ("HTTPS://Brand.Example/", "https://BRAND.EXAMPLE/R/ABCD23458"),
        ("https://shop.brand.example:8443", "https://SHOP.BRAND.EXAMPLE:8443/R/ABCD23458"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/R/ABCD23458"),
        ("http://localhost:8000/", "http://LOCALHOST:8000/R/ABCD23458"),
        ("http://[::1]:8000", "http://[::1]:8000/R/ABCD23458"),
        ("https://松风.example", "https://XN--LSVR11I.EXAMPLE/R/ABCD23458"),
        ("https://httpbrand.example", "https://HTTPBRAND.EXAMPLE/R/ABCD23458"),
    ],
)
def test_only_the_scheme_stays_small(base, address):
    assert link(base, "R", "ABCD23458") == address


@pytest.mark.parametrize("kind", ["R", "C", "V", "M"])
def test_each_kind_of_code_has_its_own_path(kind):
    assert link("https://brand.example", kind, "ABC123") == f"https://BRAND.EXAMPLE/{kind}/ABC123"


def test_a_shop_may_keep_its_host_in_small_letters():
    address = link("https://Brand.Example", "R", "ABCD23458", upper_host=False)
    assert address == "https://brand.example/R/ABCD23458"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "brand.example",
        "//brand.example",
        "ftp://brand.example",
        "https://",
        "https://brand.example/club",
        "https://brand.example?a=1",
        "https://brand.example#a",
        "https://user@brand.example",
        "https://brand.example:port",
        "https://brand example",
        "https://brand..example",
        "https://brand.example\n",
    ],
)
def test_an_address_that_is_not_just_a_shop_is_refused(base):
    with pytest.raises(ValueError, match=r"."):
        link(base, "R", "ABCD23458")


@pytest.mark.parametrize("code", ["", "abcd23458", "ABCD 2345", "ABC/../X", "ABCDU2345"])
def test_a_code_that_was_not_read_first_is_a_mistake(code):
    with pytest.raises(AssertionError):
        link("https://brand.example", "R", code)
