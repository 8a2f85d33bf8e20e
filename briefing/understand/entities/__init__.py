"""Entities: which mentions of all articles mean the same person, body or state.

Takes the facts of all articles; gives an ``EntityIndex`` of ``Entity`` records. Start at ``linking.link_entities``.
``full_names`` groups the spellings of one person's name; ``organisations`` finds acronyms and short names of bodies.
"""
