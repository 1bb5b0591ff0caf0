"""By what a shop's rows tell whose secret they belong to, without telling the secret."""

from pathlib import Path

from chalicelib.wiring import make_secrets
from chalicelib.wiring.machine import SECRET
from deploy.local.settings import Unusable


def fingerprint(data: Path) -> str:
    """Of the secret in that folder. Raises Unusable where there is none."""
    try:
        secret = (data / SECRET).read_bytes()
    except OSError:
        raise Unusable(
            f"Put the shop's secret into {data / SECRET} first: without it nobody can sign in."
        ) from None
    return make_secrets(secret).digest("fingerprint", "shop")
