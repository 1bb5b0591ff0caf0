"""The ledger: accounts and entries, and what may move them."""
