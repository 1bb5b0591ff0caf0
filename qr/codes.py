"""Codes that people read out and type: Crockford base 32 with one check character."""

import re
import unicodedata
from functools import reduce
from operator import xor

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REFERRAL, CHANNEL, VOUCHER = 9, 6, 17  # characters of a complete code

_BITS = 5
_FIELD = 0b100101  # x^5 + x^2 + 1, irreducible over GF(2)
_LONGEST_BODY = 30  # up to here the weights 2..31 differ from each other and from the check's 1
_LONGEST_TYPED = 100  # nobody types more, and normalising a long hostile text is slow
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_LOOKALIKE = str.maketrans("OIL", "011")
_SOUNDALIKE = str.maketrans("OILUSAE", "011V543")

# Said aloud at a counter these embarrass or bode ill, in English or in Chinese.
_UNLUCKY = re.compile(
    "ARSE|ASS|BITCH|COCK|CUNT|DAMN|DEAD|DICK|DIE|FAG|FUC|FUK|HELL|KILL|KKK|NAZI|PISS|PORN|RAPE|"
    "SEX|SHIT|SLUT|TIT|WTF|2B|250|444|666|748|CNM|MLGB|NMB|NMSL|SB|TMD|WCN".translate(_SOUNDALIKE)
)


def read(text: str, length: int) -> str | None:
    """
    The bare code of `length` characters that a person meant, or None if it cannot be one.
    Case, spaces, dashes, full-width forms, O for 0 and I or L for 1 are forgiven.
    """
    if len(text) > _LONGEST_TYPED:
        return None
    plain = unicodedata.normalize("NFKC", text).upper()
    code = "".join(filter(_is_written, plain)).translate(_LOOKALIKE)
    if len(code) != length or not _VALUES.keys() >= set(code):
        return None
    return code if code == complete(code[:-1]) else None


def _is_written(character: str) -> bool:
    return not (character.isspace() or unicodedata.category(character) in {"Pd", "Cf"})


def from_bytes(random: bytes, length: int) -> str:
    """Spell a complete code of `length` characters from the first 5 x (length - 1) random bits."""
    wanted = _BITS * (length - 1)
    spare = 8 * len(random) - wanted
    assert spare >= 0, f"{len(random)} bytes are too few for a code of {length} characters"
    number = int.from_bytes(random, "big") >> spare
    shifts = range(wanted - _BITS, -1, -_BITS)
    return complete("".join(ALPHABET[number >> shift & 31] for shift in shifts))


def acceptable(code: str) -> bool:
    """Whether a code may be given to a person: not all zeros, nothing unlucky in it."""
    return set(code) != {"0"} and not _UNLUCKY.search(code.translate(_SOUNDALIKE))


def complete(body: str) -> str:
    return body + check_character(body)


def check_character(body: str) -> str:
    """
    The character that brings the weighted sum over GF(32) to zero: one wrong character, or any
    two different ones swapped, never pass.
    """
    assert len(body) <= _LONGEST_BODY, f"{len(body)} characters are too many to weigh apart"
    weighted = (_times(weight, _VALUES[character]) for weight, character in enumerate(body, 2))
    return ALPHABET[reduce(xor, weighted, 0)]


def _times(a: int, b: int) -> int:
    """Multiply in GF(32)."""
    product = 0
    while b:
        product ^= a * (b & 1)
        a, b = a << 1, b >> 1
        a ^= _FIELD * (a >> _BITS)
    return product
