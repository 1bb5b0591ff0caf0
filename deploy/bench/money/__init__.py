"""What a month on AWS costs: what members do is played, what it asks for is counted and priced."""
