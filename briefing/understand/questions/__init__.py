"""Open questions of one article. Start at ``find``."""
