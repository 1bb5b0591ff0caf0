"""What writers wrote, read for the checks: pages, their marks, their scripts, their notes."""
