"""The functions behind the pages: rooms by kind, stories by file."""
