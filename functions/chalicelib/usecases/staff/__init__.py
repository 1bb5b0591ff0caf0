"""Stories of people of the shop and their roles."""
