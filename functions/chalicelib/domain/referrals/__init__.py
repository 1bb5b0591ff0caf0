"""Referrals and channels: who and what brought a visitor."""
