"""What a process is told by its environment, read once; the rules are in programme.toml."""
