"""Accounts, their entries, and what is proved and shown of them, as rows."""
