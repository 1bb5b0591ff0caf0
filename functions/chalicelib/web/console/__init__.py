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
    posters,
    programme,
    reconciler,
    reversals,
    reviews,
    rewards,
    staff,
    tables,
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
    *posters.ROUTES,
    *dashboard.ROUTES,
    *reconciler.ROUTES,
    *programme.ROUTES,
    *staff.ROUTES,
    *tables.ROUTES,
)
