"""Layout: a text to its articles and their blocks. Start at ``articles``."""
