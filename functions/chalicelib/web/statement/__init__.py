"""A member's statement: entries and lots page by page, and the whole of it to take away."""

from chalicelib.web.statement import download, entries

ROUTES = (*entries.ROUTES, *download.ROUTES)
