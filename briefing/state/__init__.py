"""State: what survives a run, below the XDG state and cache folders. Start at ``builds``."""
