"""What exists on the local stage only: demo, logins, the pages below `/dev/`."""
