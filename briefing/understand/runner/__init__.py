"""Runner: where articles are understood, and the cache of their facts. Start at ``workers``."""
