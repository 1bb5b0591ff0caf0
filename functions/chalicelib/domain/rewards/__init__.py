"""Rewards: what points buy, and the hold in between."""
