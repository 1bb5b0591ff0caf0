"""The stack of a stage: what would change, what did, and what went wrong."""
