"""A shop's rows on their way: into a file, out of one, from engine to engine."""
