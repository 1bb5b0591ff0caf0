"""The stories, one a file, read top to bottom."""
