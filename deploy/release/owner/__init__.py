"""Whose shop it is: what the owner has said of a stage, and how one asks."""
