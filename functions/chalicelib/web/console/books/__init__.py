"""Points moved by hand, the second person who agrees, and how the books are watched."""
