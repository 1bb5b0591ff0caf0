"""CloudFront of this machine: ministack's own, which reads behaviours, policies and the function,
taught the three things of ours that it has not: an API as origin, a group of origins, and what S3
says of a missing page to those who may list. It caches nothing.
"""

from http import HTTPStatus
from urllib.parse import parse_qs

from ministack import app
from ministack.services import cloudfront, s3

VISITOR = "203.0.113.7"
"""From where all come (RFC 5737)."""


def open_up():
    cloudfront.parse_distribution_dataplane_config = _with_groups
    cloudfront.handle_viewer_request = _from_afar
    cloudfront._fetch_from_origin = _fetch


_read = cloudfront.parse_distribution_dataplane_config
_answer = cloudfront.handle_viewer_request
_theirs = cloudfront._fetch_from_origin


async def _from_afar(dist, *asked):
    *asked, _here = asked
    return await _answer(dist, *asked, VISITOR)


def _with_groups(dist):
    read = _read(dist)
    for group in _all(cloudfront._dist_config_el(dist), "OriginGroup"):
        members = [
            read["origins"][cloudfront._text(one, "OriginId")]
            for one in _all(group, "OriginGroupMember")
        ]
        failing = {int(one.text) for one in _all(group, "StatusCode")}
        name = cloudfront._text(group, "Id")
        read["origins"][name] = {**members[0], "members": members, "failing": failing}
    return read


def _all(element, name):
    return [one for one in element.iter() if cloudfront._local_tag_name(one) == name]


async def _fetch(origin, *asked):
    for member in origin.get("members", [origin]):
        answer = await _fetch_one(member, *asked)
        if answer[0] not in origin.get("failing", ()):
            break
    return answer


async def _fetch_one(origin, method, uri, query, headers, *more):
    if ".execute-api." in origin["domain_name"]:
        return await _from_gateway(origin, method, uri, query, headers, *more)
    answer = await _theirs(origin, method, uri, query, headers, *more)
    if answer[0] == HTTPStatus.FORBIDDEN and _may_list(origin["s3_bucket"]):
        return HTTPStatus.NOT_FOUND, *answer[1:]
    return answer


def _may_list(bucket):
    policy = s3._bucket_policies.get_scoped(s3._bucket_owner_account(bucket), None, bucket)
    return "s3:ListBucket" in str(policy)


async def _from_gateway(origin, method, uri, query, headers, body, *seen):
    _https, peer, before, _bucket = seen
    api = origin["domain_name"].partition(".")[0]
    sent = cloudfront._origin_request_headers(origin, headers, peer, before)
    status, said, data = await app._handle_execute_api_request(
        f"{api}.execute-api.localhost",
        origin["origin_path"] + uri,
        method,
        {name.lower(): value for name, value in sent.items()},
        body or b"",
        parse_qs(query, keep_blank_values=True),
        raw_query_string=query,
    )
    pairs = [
        (name, value)
        for name, values in said.items()
        for value in (values if isinstance(values, list) else [values])
    ]
    return status, "", cloudfront._multidict_from_pairs(pairs), data
