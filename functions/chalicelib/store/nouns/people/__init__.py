"""Who the members are, how they come in and what they are written, as rows."""
