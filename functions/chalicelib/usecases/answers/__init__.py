"""Stories of answers."""
