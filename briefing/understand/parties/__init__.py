"""Parties: the sides of the story, and who speaks for which. Start at ``affiliation``."""
