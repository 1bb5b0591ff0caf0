"""The encoder of qrcode, and none of its painters: they would take Pillow along where it is."""

import sys

_pillow = sys.modules.get("PIL")
sys.modules["PIL"] = None  # type: ignore[assignment]  # to Python: there is none
try:
    from qrcode import constants
    from qrcode.main import QRCode
    from qrcode.util import QRData
finally:
    del sys.modules["PIL"]
    if _pillow:
        sys.modules["PIL"] = _pillow

__all__ = ["QRCode", "QRData", "constants"]
