"""The console, for manager, owner and auditor: one module a subject."""

from chalicelib.web.console import adjustments, channels, members, rewards

ROUTES = (*members.ROUTES, *adjustments.ROUTES, *rewards.ROUTES, *channels.ROUTES)
