"""The audit: what the books must come to, worked out again from the rows themselves."""
