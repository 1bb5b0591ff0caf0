"""The dark and light modules that carry a payload (ISO/IEC 18004)."""

import re
from dataclasses import dataclass
from typing import Literal

Level = Literal["L", "M", "Q", "H"]
QUIET = 4  # light modules that every side must have around it
SHORT_LIVED = 7  # a mask to name when a symbol lives for seconds: choosing the best costs most

# Of the 45 cheap characters, the fewest that pay for a segment of their own: a middle run brings
# two more headers, one at either end a single one.
_CHEAP = "[0-9A-Z $%*+./:-]"
_WORTH_IT = re.compile(f"({_CHEAP}{{11,}}|^{_CHEAP}{{6,}}|{_CHEAP}{{6,}}\\Z)")


@dataclass(frozen=True, slots=True)
class Symbol:
    modules: tuple[tuple[bool, ...], ...]  # rows from the top, True is dark, no quiet zone
    version: int
    level: Level


def symbol(payload: str, level: Level = "M", mask: int | None = None) -> Symbol:
    """
    The smallest symbol that holds the payload; of the eight masks the best, unless one is given.

    Raises ValueError if no version is large enough.
    """
    # Late, for a cold start of a function that draws nothing.
    from qr import masks
    from qr.encoder import QRCode, QRData, constants

    code = QRCode(error_correction=getattr(constants, f"ERROR_CORRECT_{level}"))
    for part in filter(None, _WORTH_IT.split(payload)):
        code.add_data(QRData(part))
    try:
        code.mask_pattern = masks.best(code) if mask is None else mask
        code.make(fit=False)
    except ValueError:
        raise ValueError(f"{len(payload)} characters fit no symbol at level {level}.") from None
    return Symbol(tuple(tuple(map(bool, row)) for row in code.modules), code.version, level)
