"""The law of the membership: frozen dataclasses and pure functions over integers."""
