"""What a month of the same shop costs elsewhere, by the public price lists of those who sell it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Other:
    """A service for so many purchases a month; `source` with the date of the copy that was read."""

    name: str
    has: str
    dollars: dict[int, str]
    source: str


OTHERS = (
    Other(
        "Smile.io",
        "Shopify and web shops",
        {1_500: "199", 15_000: "1,374", 150_000: "quoted"},
        "help.smile.io 10131405; api-evangelist/smile-io 2026-07-10",
    ),
    Other(
        "Square Loyalty",
        "tills of Square, one place",
        {1_500: "49–75", 15_000: "quoted", 150_000: "quoted"},
        "favecard.co 2026-05-25; squareup.com/help/us 6465, undated",
    ),
    Other(
        "LoyaltyLion",
        "Shopify",
        {1_500: "199 and more", 15_000: "quoted", 150_000: "quoted"},
        "api-evangelist/loyaltylion 2026-07-10",
    ),
)

SAID = """\
Smile.io's plan Growth has 2,500 orders, Plus has 7,500 and takes $5 for each hundred more.
All three come with what this shop has not: their makers' support, and ties to tills and to
web shops."""
