"""The door: the only room that knows HTTP and Chalice."""
