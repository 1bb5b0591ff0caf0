"""The console, for manager, owner and auditor: one module a subject."""

from chalicelib.web.console import adjustments, channels, members, reviews, rewards

ROUTES = (
    *members.ROUTES,
    *adjustments.ROUTES,
    *reviews.ROUTES,
    *rewards.ROUTES,
    *channels.ROUTES,
)
