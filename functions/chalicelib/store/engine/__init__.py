"""Two engines beneath the port, and what they share."""
