"""The `perennial` command: one sub-command a file."""
