"""What a release leaves behind: all that it shipped, and a record of it."""
