"""Inspection: looking at a finished memo. Start at ``verify``."""
