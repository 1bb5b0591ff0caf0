"""Why a site cannot be pressed, in words for whoever asked for it."""


class PressFailure(Exception):
    """Its text is whole sentences or findings, a line each; nothing of the old site is lost."""
