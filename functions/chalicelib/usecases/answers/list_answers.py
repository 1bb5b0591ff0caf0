"""Every answer of the library, for who stands at the counter and is asked."""

from chalicelib.domain.answers import Library
from chalicelib.ports import Ports


def list_answers(ports: Ports) -> Library:
    return ports.library
