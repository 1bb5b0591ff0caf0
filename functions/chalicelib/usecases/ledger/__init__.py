"""The ledger's own stories: its proof."""
