"""Stories of who comes in: codes, joining, sessions."""
