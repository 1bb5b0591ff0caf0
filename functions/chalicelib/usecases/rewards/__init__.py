"""Stories of rewards."""
