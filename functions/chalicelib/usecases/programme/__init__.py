"""The rules: a draft of them tried before it is published."""
