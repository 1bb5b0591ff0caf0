"""What of one member's rows can be mended: told by their entries, and by answers to wishes."""

from collections.abc import Iterator

from chalicelib.domain.audit import mending
from chalicelib.domain.audit.mending import Answers, Mend
from chalicelib.domain.audit.records import CodeOwned, ContactOwned
from chalicelib.domain.ledger.account import Entry, chain
from chalicelib.domain.referrals.crediting import FOR_REFERRER
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import CodeOf, ContactOf, MemberOf, OrderOf, Ports, RedemptionOf
from chalicelib.usecases.ledger.audit import Audit
from chalicelib.usecases.ledger.folder import Folder
from chalicelib.usecases.ledger.look import look
from chalicelib.usecases.ledger.prove import examine

OF_THE_CHAIN = frozenset({"I3", "I4", "I5", "I6", "I7", "I12", "I19"})
"""Laws that an entry breaks by itself: then entries tell nothing until they are mended."""

TOLD = "what a wish was answered"


def mend_member(member: str, answers: Answers, ports: Ports) -> Iterator[Mend]:
    """Entries first: once they are whole, a next plan mends by them what hangs on them."""
    folders: list[Folder] = []
    found = list(examine(member, ports, Audit(ports, closed=folders.append)))
    entries = {one.seq: one for one in ports.archive.of_member(member) if isinstance(one, Entry)}
    lost = list(_lost(member, entries, answers))
    yield from lost
    of_entries = f"member {member}, entry "
    sound = not any(one.law in OF_THE_CHAIN and one.where.startswith(of_entries) for one in found)
    if not folders or not sound or lost:
        return
    folder, told = folders[0], [entries[seq] for seq in sorted(entries)]
    if folder.account is None or folder.account.seq <= folder.books.account.seq:
        yield from _account(folder, told, ports)
    yield from mending.reads(folder.reads, told, ports.content)
    yield from mending.caps(member, folder.caps, folder.books)
    redemptions = list(_redemptions(told, answers, ports))
    yield from (mend for _, mends in redemptions for mend in mends)
    after = [mends[0].after if mends else one for one, mends in redemptions]
    whole = [one for one in after if isinstance(one, Redemption)]
    yield from mending.limits(member, folder.taken, whole)
    yield from _orders(told, answers, ports)
    yield from _referral(folder, told, ports)
    yield from _identity(folder, ports)


def _lost(member: str, entries: dict[int, Entry], answers: Answers) -> Iterator[Mend]:
    """Entries that are gone, or are no longer what their own hash says."""
    for (whose, seq), told in sorted(answers.entries.items()):
        if whose != member:
            continue
        stands, before = entries.get(seq), entries.get(seq - 1)
        head = before.hash if before else ""
        changed = stands is not None and chain(head, stands) != stands.hash
        if stands is None or (changed and chain(head, told) == told.hash):
            yield Mend("I8" if stands is None else "I6", TOLD, stands, told)


def _account(folder: Folder, told: list[Entry], ports: Ports) -> Iterator[Mend]:
    stands = folder.account
    for mend in mending.account(folder.books, stands, ports.programme):
        after = mend.after
        assert after is not None
        behind = stands is None or stands.seq < folder.books.account.seq
        if behind:
            after = mending.checked_in(after, told, ports.programme)  # type: ignore[arg-type] # an account
            after = mending.read_on(after, told, ports.programme)
        yield Mend(mend.law, mend.why, stands, after)


def _redemptions(
    told: list[Entry], answers: Answers, ports: Ports
) -> Iterator[tuple[Redemption, list[Mend]]]:
    acts: dict[str, list[Entry]] = {}
    for entry in told:
        if entry.source == "redemption" and entry.ref:
            acts.setdefault(entry.ref, []).append(entry)
    for ref, of_it in acts.items():
        stands, answered = look(ports, RedemptionOf(ref)), answers.redemptions.get(ref)
        if stands:
            yield stands, list(mending.redemption(stands, of_it, answered))
        elif answered:
            mended = [one.after for one in mending.redemption(answered, of_it, answered)]
            yield answered, [Mend("I9", TOLD, None, mended[0] if mended else answered)]


def _orders(told: list[Entry], answers: Answers, ports: Ports) -> Iterator[Mend]:
    for entry in told:
        if entry.source != "purchase" or not entry.ref:
            continue
        stands, answered = look(ports, OrderOf(entry.ref)), answers.orders.get(entry.ref)
        if stands:
            yield from mending.order(stands, entry, answered)
        elif answered:
            yield Mend("I8", TOLD, None, answered)


def _referral(folder: Folder, told: list[Entry], ports: Ports) -> Iterator[Mend]:
    if folder.referral:
        theirs = ports.archive.of_member(folder.referral.referrer)
        credits_ = [
            one for one in theirs if isinstance(one, Entry) and one.reason.code == FOR_REFERRER.code
        ]
        yield from mending.referral(folder.referral, told, credits_)


def _identity(folder: Folder, ports: Ports) -> Iterator[Mend]:
    """A profile says which code and contact are its member's, unless they are another's too."""
    profile, why = folder.profile, "the profile"
    if profile is None:
        return
    owner = look(ports, CodeOf(profile.code))
    other = look(ports, MemberOf(owner)) if owner else None
    if owner != profile.id and not (other and other.code == profile.code):
        before = CodeOwned(profile.code, owner) if owner else None
        yield Mend("I25", why, before, CodeOwned(profile.code, profile.id))
    if profile.has_left:
        return
    kind, digest = profile.contact.kind, ports.secrets.digest("contact", profile.contact.value)
    owner = look(ports, ContactOf(kind, digest))
    other = look(ports, MemberOf(owner)) if owner else None
    if owner != profile.id and not (other and other.contact == profile.contact):
        known = ContactOwned(kind, digest, owner) if owner else None
        yield Mend("I25", why, known, ContactOwned(kind, digest, profile.id))
