"""A shop to be measured, who comes to it, and what each act asks of AWS."""
