"""The console, for manager, owner and auditor: one module a subject."""

from chalicelib.web.console import (
    adjustments,
    audit,
    channels,
    dashboard,
    exporting,
    freezing,
    members,
    portrait,
    programme,
    reconciler,
    reversals,
    reviews,
    rewards,
    staff,
)

ROUTES = (
    *members.ROUTES,
    *portrait.ROUTES,
    *exporting.ROUTES,
    *freezing.ROUTES,
    *adjustments.ROUTES,
    *audit.ROUTES,
    *reviews.ROUTES,
    *reversals.ROUTES,
    *rewards.ROUTES,
    *channels.ROUTES,
    *dashboard.ROUTES,
    *reconciler.ROUTES,
    *programme.ROUTES,
    *staff.ROUTES,
)
