"""Members and the shop's own people: found, shown, taken away as a table, held and appointed."""
