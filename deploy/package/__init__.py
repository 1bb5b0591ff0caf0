"""The deployable: all that the functions need in one archive, the same bytes for a tree."""
