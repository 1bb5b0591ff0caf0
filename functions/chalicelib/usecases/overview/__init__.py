"""Stories of the overview: what the shop's ledger comes to."""
