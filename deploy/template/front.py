"""CloudFront: one address for the site in its bucket and for the functions behind their gateway."""

from pathlib import Path

from chalicelib.web.rooms import ROUTES
from deploy.local.origin.headers import policy
from deploy.template.gateway import NOWHERE, STAGE
from deploy.template.intrinsics import NOTHING, Part, either, of, ref, secret, sub

HERE = Path(__file__).parent

CACHED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
UNCACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
"""AWS's own policies CachingOptimized and CachingDisabled. Only the second never lets two visitors
who ask at once share one answer."""

ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
"""AWS's own policy AllViewerExceptHostHeader, for the gateway has another name. A list of ours
could not let `Accept-Encoding` through, without which nothing of the functions is compressed."""

ORIGIN_SECRET = "X-Perennial-Origin"  # noqa: S105 - the header's name

YEAR = 31_536_000

CUSTOM = {"Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"}
"""Headers for which CloudFront has no field of its own."""


def resources(hashes: Path) -> Part:
    """Return all of it; `hashes` is what the press found of scripts inside the pages."""
    return {
        "Headers": _named("ResponseHeadersPolicy", "headers", _headers(hashes)),
        "BucketAccess": {
            "Type": "AWS::CloudFront::OriginAccessControl",
            "Properties": {
                "OriginAccessControlConfig": {
                    "Name": sub("${AWS::StackName}-bucket"),
                    "OriginAccessControlOriginType": "s3",
                    "SigningBehavior": "always",
                    "SigningProtocol": "sigv4",
                }
            },
        },
        "Visit": _at_the_edge("visit", "addresses"),
        "Caller": _at_the_edge("caller", "who asks a function"),
        "Front": {
            "Type": "AWS::CloudFront::Distribution",
            "Properties": {"DistributionConfig": _distribution()},
        },
    }


def _at_the_edge(name: str, comment: str) -> Part:
    code = (HERE / f"{name}.js").read_text("utf-8")
    return {
        "Type": "AWS::CloudFront::Function",
        "Properties": {
            "Name": sub(f"${{AWS::StackName}}-{name}"),
            "AutoPublish": True,
            "FunctionCode": code.replace("export function", "function"),
            "FunctionConfig": {"Comment": comment, "Runtime": "cloudfront-js-2.0"},
        },
    }


def segments() -> list[str]:
    """Return the first parts of the paths that the functions answer."""
    return sorted({route.path.split("/")[1] for route in ROUTES})


def _named(kind: str, name: str, config: Part) -> Part:
    named = {"Name": sub(f"${{AWS::StackName}}-{name}"), **config}
    return {"Type": f"AWS::CloudFront::{kind}", "Properties": {f"{kind}Config": named}}


def _headers(hashes: Path) -> Part:
    """The headers of `make run`, and HTTPS for a year; a function's own word goes before them."""
    said = dict(policy(hashes))
    security = {
        "ContentSecurityPolicy": {
            "ContentSecurityPolicy": said["Content-Security-Policy"],
            "Override": False,
        },
        "ContentTypeOptions": {"Override": True},
        "ReferrerPolicy": {"ReferrerPolicy": said["Referrer-Policy"], "Override": False},
        "StrictTransportSecurity": {"AccessControlMaxAgeSec": YEAR, "Override": True},
    }
    custom = [{"Header": name, "Value": said[name], "Override": False} for name in sorted(CUSTOM)]
    return {"SecurityHeadersConfig": security, "CustomHeadersConfig": {"Items": custom}}


def _distribution() -> Part:
    nothing = {"Quantity": 1, "Items": [404]}
    members = {"Quantity": 2, "Items": [{"OriginId": "bucket"}, {"OriginId": "nowhere"}]}
    pages = {"Id": "pages", "FailoverCriteria": {"StatusCodes": nothing}, "Members": members}
    return {
        "Enabled": True,
        "Comment": ref("AWS::StackName"),
        "HttpVersion": "http2and3",
        "IPV6Enabled": True,
        "PriceClass": "PriceClass_200",
        "Aliases": either("HasDomain", [ref("Domain")], NOTHING),
        "ViewerCertificate": either("HasDomain", _certificate(), NOTHING),
        "Origins": [_bucket(), _gateway("functions", ""), _gateway("nowhere", NOWHERE)],
        "OriginGroups": {"Quantity": 1, "Items": [pages]},
        "DefaultCacheBehavior": _pages(),
        "CacheBehaviors": [_functions(segment) for segment in segments()],
    }


def _certificate() -> Part:
    return {
        "AcmCertificateArn": ref("Certificate"),
        "SslSupportMethod": "sni-only",
        "MinimumProtocolVersion": "TLSv1.2_2021",
    }


def _bucket() -> Part:
    return {
        "Id": "bucket",
        "DomainName": of("Site", "RegionalDomainName"),
        "OriginAccessControlId": of("BucketAccess", "Id"),
        "S3OriginConfig": {"OriginAccessIdentity": ""},
    }


def _gateway(name: str, path: str) -> Part:
    return {
        "Id": name,
        "DomainName": sub("${RestAPI}.execute-api.${AWS::Region}.${AWS::URLSuffix}"),
        "OriginPath": f"/{STAGE}{path}",
        "CustomOriginConfig": {
            "OriginProtocolPolicy": "https-only",
            "OriginSSLProtocols": ["TLSv1.2"],
        },
        "OriginCustomHeaders": [{"HeaderName": ORIGIN_SECRET, "HeaderValue": secret("Origin")}],
    }


def _behaviour(origin: str, cache: str, methods: list[str]) -> Part:
    return {
        "TargetOriginId": origin,
        "CachePolicyId": cache,
        "AllowedMethods": methods,
        "Compress": True,
        "ResponseHeadersPolicyId": ref("Headers"),
        "ViewerProtocolPolicy": "redirect-to-https",
    }


def _asking(function: str) -> Part:
    one = {"EventType": "viewer-request", "FunctionARN": of(function, "FunctionARN")}
    return {"FunctionAssociations": [one]}


def _pages() -> Part:
    return {**_behaviour("pages", CACHED, ["GET", "HEAD"]), **_asking("Visit")}


def _functions(segment: str) -> Part:
    """Pictures are the same for everybody and for ever; all else is asked for anew."""
    path = {"PathPattern": f"/{segment}/*", "OriginRequestPolicyId": ALL_BUT_HOST}
    if segment == "qr":
        return {**path, **_behaviour("functions", CACHED, ["GET", "HEAD"])}
    every = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]
    return {**path, **_behaviour("functions", UNCACHED, every), **_asking("Caller")}
