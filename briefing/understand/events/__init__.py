"""Events: what happened, or is to happen, and when. Start at ``find``."""
