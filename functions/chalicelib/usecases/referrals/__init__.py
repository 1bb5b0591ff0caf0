"""Stories of referrals."""
