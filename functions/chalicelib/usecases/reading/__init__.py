"""Stories of reading: a page opened, a page read."""
