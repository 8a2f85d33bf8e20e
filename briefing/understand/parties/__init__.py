"""Parties: which party a person or body belongs to, and which party a statement comes from.

Takes an ``EntityIndex``; gives ``Affiliation`` (a party and why), ``ClaimHolder`` and ``Party`` records. Start at
``affiliation``: ``role_rules`` judges one role, with ``named_before`` for roles that name nothing; ``home`` finds the
country that an article is at home in. ``holders`` decides who holds a statement; ``make`` makes the parties.
"""
