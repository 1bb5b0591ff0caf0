"""Stories of members."""
