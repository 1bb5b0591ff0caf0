"""How the product runs: on one machine here, on AWS by template."""
