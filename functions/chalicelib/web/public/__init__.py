"""What anybody may ask for, signed in or not."""
