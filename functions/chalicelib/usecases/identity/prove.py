"""A typed code is held against its challenge; each try is counted before it is compared."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members.challenge import Challenge, CodeWrong, Presented, Purpose
from chalicelib.ports import ChallengeOf, Ports, View


def prove(presented: Presented, purpose: Purpose, typed: str, ports: Ports) -> Challenge:
    """Return the challenge that the code proves, still to be spent.

    Raises CodeWrong, CodeExpired, TooMany.
    """
    challenge = _take_try(presented, purpose, ports)
    ports.limiter.take(law.FAILED, challenge.place)
    digits = law.read_digits(typed)
    given = ports.secrets.digest("one-time code", f"{challenge.nonce} {digits}")
    if not ports.secrets.same(given, challenge.code):
        raise CodeWrong(tries_left=law.TRIES - challenge.tries)
    ports.limiter.give_back(law.FAILED, challenge.place)
    return challenge


def _take_try(presented: Presented, purpose: Purpose, ports: Ports) -> Challenge:
    want = ChallengeOf(presented.place)

    def decide(view: View) -> Decision[Challenge]:
        taken = law.take_try(law.must_stand(view(want), presented, purpose, ports.now()))
        return Decision(taken.after, (taken,))

    return ports.book.settle((want,), decide)
