"""A demo login; nobody real."""

from dataclasses import dataclass

from chalicelib.domain.members.member import Role


@dataclass(frozen=True, slots=True)
class Account:
    contact: str
    role: Role
    name: str
    totp_secret: str | None = None
    """What an authenticator app is told, once roles ask for a second factor."""
