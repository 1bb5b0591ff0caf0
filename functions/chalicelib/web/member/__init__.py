"""What a member asks for: coming in, the card, points, friends, vouchers."""
