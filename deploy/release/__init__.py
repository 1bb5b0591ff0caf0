"""`make release` and `make rollback`: the shop onto an account of AWS, planned, and back."""
