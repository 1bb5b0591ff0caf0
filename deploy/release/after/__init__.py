"""After a release: whether the shop answers, and what is left to a person."""
