"""The site of a stage: which files differ, and how they come into its bucket."""
