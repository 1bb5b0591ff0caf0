"""What the shop costs and how fast it answers, each beside its floor: `python -m deploy.bench`."""
