"""AWS, asked one question at a time: an answer, or why there is none; never for long."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeVar

import boto3
from botocore import exceptions
from botocore.config import Config
from botocore.parsers import ResponseParserError

from deploy.doctor.finding import Finding, look

Part = dict[str, Any]
Reason = Literal["keys", "silent", "late", "denied", "absent", "refused", "odd"]

WHY: dict[Reason, tuple[str, str]] = {
    "keys": ("this machine holds no credentials.", "aws configure, or AWS_PROFILE=."),
    "silent": ("AWS does not answer.", "Is there a network? Try again."),
    "late": ("not asked, for AWS answers slowly.", "Try again."),
    "denied": ("these credentials may not ask.", "Use ones that may: {rights}."),
    "absent": ("there is none.", "{rights} finds nothing."),
    "odd": ("the answer is not AWS's.", "Does something stand between, such as a hotel's page?"),
    "refused": ("AWS refuses the question ({code}).", "Try {rights} by hand."),
}

DENIED = {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError"}
ABSENT = {
    "NotFoundException",
    "ResourceNotFoundException",
    "NoSuchEntity",
    "TableNotFoundException",
}

ONCE = Config(connect_timeout=2, read_timeout=2.5, retries={"total_max_attempts": 1})


@dataclass(frozen=True, slots=True)
class Unasked:
    """Why nothing is known: `rights` names the question, `code` is AWS's own word."""

    reason: Reason
    rights: str
    code: str = ""


def unknown(about: str, why: Unasked) -> Finding:
    """One line for what could not be seen; it stops nothing."""
    says, do = WHY[why.reason]
    return look(about, says.format(code=why.code), do.format(rights=why.rights))


class Cloud:
    """`ahead` is by how many seconds this machine's clock is before AWS's, once it has answered."""

    def __init__(self, session: boto3.Session, seconds: float) -> None:
        self.session = session
        self.ahead: int | None = None
        self._until = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds for whatever is asked yet, of AWS or beside it."""
        return self._until - time.monotonic()

    @property
    def region(self) -> str:
        return str(self.session.region_name or "")

    def ask(self, service: str, question: str, *, region: str = "", **said: Any) -> Part | Unasked:
        """Ask once. `question` is the client's method; a place that is not named is the stage's."""
        asks = "".join(word.capitalize() for word in question.split("_"))
        rights = f"{service.removesuffix('v2')}:{asks}"
        if self.left <= 0:
            return Unasked("late", rights)
        try:
            client = self.session.client(service, region_name=region or None, config=ONCE)
            answer: Part = getattr(client, question)(**said)
        except exceptions.ClientError as error:
            self._hear(error.response)
            return _refused(error, rights)
        except (exceptions.BotoCoreError, ResponseParserError) as error:
            reason = _reason(error)
            if reason == "silent":
                self._until = 0  # who has fallen silent is not waited for again
            return Unasked(reason, rights, type(error).__name__)
        self._hear(answer)
        return answer

    def _hear(self, answer: Any) -> None:
        told = answer.get("ResponseMetadata", {}).get("HTTPHeaders", {}).get("date")
        if told:
            self.ahead = round(time.time() - parsedate_to_datetime(told).timestamp())


def _reason(error: Exception) -> Reason:
    """Why a question never reached AWS, or its answer was none."""
    if isinstance(error, exceptions.NoCredentialsError):
        return "keys"
    if isinstance(error, (exceptions.ConnectionError, exceptions.HTTPClientError)):
        return "silent"
    return "odd" if isinstance(error, ResponseParserError) else "refused"


def _refused(error: exceptions.ClientError, rights: str) -> Unasked:
    code = str(error.response.get("Error", {}).get("Code", ""))
    reason: Reason = "refused"
    if code in DENIED:
        reason = "denied"
    elif code in ABSENT:
        reason = "absent"
    return Unasked(reason, rights, code)


Fact = TypeVar("Fact")


def told(answer: Part | Unasked, read: Callable[[Part], Fact]) -> Fact | Unasked:
    """Read a fact out of an answer, if there is one and it holds the fact."""
    if isinstance(answer, Unasked):
        return answer
    try:
        return read(answer)
    except (KeyError, IndexError):
        return Unasked("odd", "")
