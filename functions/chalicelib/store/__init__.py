"""The vault: the only room that knows rows, DynamoDB and SQLite."""
