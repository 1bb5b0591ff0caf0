"""Where the real things are chosen: `aws` for the deployed functions, `machine` for one machine."""

from chalicelib.wiring.chance import make_secrets
from chalicelib.wiring.rules import content, library, programme
from chalicelib.wiring.world import World

__all__ = ["World", "content", "library", "make_secrets", "programme"]
