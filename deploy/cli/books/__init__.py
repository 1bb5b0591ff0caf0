"""Prove the books, say how the shop stands, find who it is about."""
