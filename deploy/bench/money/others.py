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
        {1_500: "79–199", 15_000: "999 + 375", 150_000: "quoted"},
        "help.smile.io 10131405; botapolis.com 2026-06-04",
    ),
    Other(
        "Square Loyalty",
        "tills of Square, one place",
        {1_500: "75", 15_000: "quoted", 150_000: "quoted"},
        "squareup.com/help/us 6465",
    ),
    Other(
        "LoyaltyLion",
        "Shopify",
        {1_500: "199 and more", 15_000: "quoted", 150_000: "quoted"},
        "api-evangelist/loyaltylion 2026-07-10",
    ),
)
"""Smile.io's plan Plus has 7,500 orders for $999 and takes $5 for each hundred more."""
