"""The journal: a line for every request, batch and run, of which none tells who somebody is."""
