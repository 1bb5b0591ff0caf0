"""Looks at all that a release or a running shop needs, and says each thing in one line."""
