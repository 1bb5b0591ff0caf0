"""The one-origin server: the same paths that CloudFront routes, on one machine."""
