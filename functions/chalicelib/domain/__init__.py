"""The law of the membership: frozen structs and pure functions over integers."""
