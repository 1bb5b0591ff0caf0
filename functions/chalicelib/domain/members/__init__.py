"""Members: who they are, how they prove it, how long a sign-in lasts."""
