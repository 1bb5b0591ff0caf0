"""Ids: Crockford base 32 in capitals, so that nothing in one can be taken for a key."""

import re

_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{1,32}")


def is_id(text: str) -> bool:
    """Could it be an id? What comes from outside is asked before it becomes part of a key."""
    return _ID.fullmatch(text) is not None
