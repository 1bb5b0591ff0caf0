"""Stories of points."""
