"""State: what survives a run, in small files below the XDG state and cache folders.

Takes records of this room and paths; gives them back in the next run, or an empty record where a file is missing,
damaged or of another version. Start at ``builds``, the last build of each working folder; ``published`` and
``outbox`` serve mail and print, ``cache``, ``fingerprint`` and ``up_to_date`` save work that was done before.
"""
