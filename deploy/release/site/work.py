"""What is to be done to a bucket so that it holds a site."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from deploy.release.site.pages import Site, assets, in_order


@dataclass(frozen=True, slots=True)
class Work:
    """`new` and `changed` in the order in which they are laid; `kept` are of the release before."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    kept: Site
    stale: tuple[str, ...]

    @property
    def laid(self) -> tuple[str, ...]:
        return in_order({*self.new, *self.changed})

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.stale)


def work(wanted: Site, lying: Mapping[str, str], before: Site, kept: Site) -> Work:
    """Compare the wanted site with the bucket's, whose files are `lying` there by their tags.

    `before` is the last release that was finished: a bucket lists no headers, so that one says
    with which a file was laid. `kept` is what that one kept of its own predecessor. A page that is
    open still asks for the assets it came with, so those stay for one release more.
    """
    known = {**kept, **before}
    laid = {p for p in wanted if lying.get(p) != wanted[p].tag or known.get(p) != wanted[p]}
    spared = {*kept} if wanted == before else {*assets(before)}
    spared = (spared - wanted.keys()) & lying.keys()
    gone = lying.keys() - wanted.keys() - spared
    return Work(
        new=in_order(laid - lying.keys()),
        changed=in_order(laid & lying.keys()),
        gone=tuple(sorted(gone)),
        kept={path: known[path] for path in sorted(spared)},
        stale=stale(wanted, before, {*gone, *(laid & lying.keys())} - spared),
    )


def stale(wanted: Site, before: Site, touched: Collection[str]) -> tuple[str, ...]:
    """Return what CloudFront may still hold: also of a release that died before it could say so."""
    differs = {p for p in before if p in wanted and wanted[p] != before[p]}
    missing = {p for p in before if p not in wanted} - assets(before)
    return tuple(sorted({*differs, *missing, *touched}))
