"""Letters, sent: mail, and the local outbox; SMS and WeChat where configured."""
