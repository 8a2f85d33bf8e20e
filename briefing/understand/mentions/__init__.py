"""Mentions: the names in one article, with their kinds and the roles that stand beside them.

Takes a parsed article; gives ``Mention`` records. Start at ``detection.find_names``. ``candidates`` corrects what the
model found, ``finders`` adds what it missed, ``surroundings`` reads the words around a name. ``roles`` finds what the
text calls a person; ``role_meaning`` reads a role by itself: its titles, and the state or body that it names.
"""
