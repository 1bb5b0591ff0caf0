"""The console, for manager, owner and auditor: one module a subject."""

from chalicelib.web.console import channels, dashboard, posters, programme, rewards, tables
from chalicelib.web.console.books import adjustments, audit, reconciler, reversals, reviews
from chalicelib.web.console.people import exporting, freezing, members, portrait, staff

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
