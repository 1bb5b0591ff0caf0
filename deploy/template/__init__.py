"""The shop on AWS as one template: what Chalice says of the functions, and all around them."""
