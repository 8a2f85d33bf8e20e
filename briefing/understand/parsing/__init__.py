"""Parsing: the only place that loads spaCy, and what is asked of its parse. Start at ``language``."""
