"""The pages into the bucket: content once into the depot, from there by copy, in their order."""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import groupby

from deploy.release.account import Account
from deploy.release.kept.depot import SITE, Depot
from deploy.release.owner.talk import Refused
from deploy.release.site.edge import invalidation
from deploy.release.site.pages import Site, in_order, rank
from deploy.release.site.work import Work

AT_ONCE = 8
REMOVED_AT_ONCE = 1_000
"""What S3 takes in one call."""

Read = Callable[[str], bytes]
"""The content of a file of the site by its path."""


def lying(account: Account, bucket: str) -> Mapping[str, str]:
    """Return what is in a bucket: each path with the tag of its content."""
    pages = account.client("s3").get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return {one["Key"]: one["ETag"].strip('"') for p in pages for one in p.get("Contents", ())}


def keep(depot: Depot, site: Site, read: Read) -> None:
    """Put all content into the depot that is not there yet, under its hash. Raises Refused."""
    there = depot.pages()
    missing = {page.hash: path for path, page in site.items() if page.hash not in there}

    def put(digest: str) -> None:
        depot.put(f"{SITE}{digest}", _content(read, missing[digest], digest))

    _each(put, missing)


def _content(read: Read, path: str, digest: str) -> bytes:
    content = read(path)
    if sha256(content).hexdigest() != digest:
        raise Refused(f"{path} was built anew while you were asked: run it again.")
    return content


def lay(depot: Depot, bucket: str, site: Site, work: Work) -> None:
    """Copy, rank by rank: no page is there before what it names. Only then anything goes.

    Raises Refused where something does not.
    """
    s3 = depot.account.client("s3")

    def copy(path: str) -> None:
        page = site[path]
        s3.copy_object(
            Bucket=bucket,
            Key=path,
            CopySource={"Bucket": depot.name, "Key": f"{SITE}{page.hash}"},
            MetadataDirective="REPLACE",
            ContentType=page.kind,
            CacheControl=page.keep,
        )

    for _, paths in groupby(in_order(work.laid), key=rank):
        _each(copy, tuple(paths))
    for first in range(0, len(work.gone), REMOVED_AT_ONCE):
        these = [{"Key": path} for path in work.gone[first : first + REMOVED_AT_ONCE]]
        told = s3.delete_objects(Bucket=bucket, Delete={"Objects": these, "Quiet": True})
        if left := told.get("Errors"):
            raise Refused(f"S3 did not take away {left[0]['Key']}: {left[0].get('Message')}")


def tell_the_edge(account: Account, distribution: str, stale: Iterable[str]) -> tuple[str, ...]:
    """Have CloudFront forget what is stale. Returns the paths it was told."""
    paths = invalidation(tuple(stale))
    if paths:
        account.client("cloudfront").create_invalidation(
            DistributionId=distribution,
            InvalidationBatch={
                "Paths": {"Quantity": len(paths), "Items": list(paths)},
                "CallerReference": str(time.time_ns()),
            },
        )
    return paths


def _each(act: Callable[[str], None], these: Iterable[str]) -> None:
    """Do it for all of them, several at once; the first that fails is raised."""
    with ThreadPoolExecutor(AT_ONCE) as crew:
        for done in crew.map(act, these):
            assert done is None
