"""Pages on their way into a bucket: each content once, nothing else than was planned."""

import pytest

from deploy.release.owner.talk import Refused
from deploy.release.site import lay
from deploy.release.site.pages import page
from deploy.release.site.work import work


class Bucket:
    """Stands in for S3: notes what it is asked for, in which order."""

    name = "depot"

    def __init__(self, *hashes):
        self.account, self.hashes, self.asked, self.held = self, hashes, [], []

    def client(self, _service):
        return self

    def pages(self):
        return frozenset(self.hashes)

    def put(self, key, content):
        self.asked.append((key, content))

    def copy_object(self, **said):
        self.asked.append(said["Key"])

    def delete_objects(self, **said):
        self.asked += [f"-{one['Key']}" for one in said["Delete"]["Objects"]]
        return {"Errors": [{"Key": path, "Message": "held"} for path in self.held]}

    def create_invalidation(self, **said):
        self.asked.append(said["InvalidationBatch"]["Paths"])


CONTENT = {"sw.js": b"//", "index.html": b"<p>", "a.css": b"a{}", "same.css": b"a{}"}
SITE = {path: page(path, content) for path, content in CONTENT.items()}


def test_the_same_content_is_kept_once_and_what_is_there_not_again():
    bucket = Bucket(SITE["sw.js"].hash)
    lay.keep(bucket, SITE, CONTENT.__getitem__)
    assert sorted(content for _, content in bucket.asked) == [b"<p>", b"a{}"]


def test_what_was_built_anew_since_the_plan_is_not_shipped():
    with pytest.raises(Refused, match="run it again"):
        lay.keep(Bucket(), SITE, lambda _: b"other")


def test_assets_come_first_the_worker_last_and_only_then_anything_goes():
    bucket = Bucket()
    lay.lay(bucket, "site", SITE, work(SITE, {"old.html": "?"}, {}, {}))
    assert {*bucket.asked[:2]} == {"a.css", "same.css"}
    assert bucket.asked[2:] == ["index.html", "sw.js", "-old.html"]


def test_what_s3_does_not_take_away_is_told():
    bucket = Bucket()
    bucket.held.append("old.html")
    with pytest.raises(Refused, match="held"):
        lay.lay(bucket, "site", SITE, work(SITE, {"old.html": "?"}, {}, {}))


def test_cloudfront_is_told_only_if_there_is_something_to_tell():
    bucket = Bucket()
    assert lay.tell_the_edge(bucket, "front", ()) == ()
    assert not bucket.asked
    assert lay.tell_the_edge(bucket, "front", ("sw.js",)) == ("/sw.js",)
    assert bucket.asked == [{"Quantity": 1, "Items": ["/sw.js"]}]
