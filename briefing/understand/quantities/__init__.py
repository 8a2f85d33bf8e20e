"""Quantities: the figures of one article. Start at ``figures``."""
