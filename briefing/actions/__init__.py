"""Actions: what a command does once its arguments are understood. Start at ``plan``, then ``build``."""
