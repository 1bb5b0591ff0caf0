"""A member signs out: this session ends, others stay."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.session import Session, SessionClosed
from chalicelib.ports import Ports


def sign_out(session: Session, ports: Ports) -> None:
    ports.book.settle((), lambda _: Decision(None, (SessionClosed(session),)))
