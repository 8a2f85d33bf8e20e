"""Events: takes a parsed article and its day, gives its lead, and what happened, or is to happen, at a time it names.

Start at ``find.find_events``, which looks for the clause around each time; ``times`` knows how English writes times
and which day each means. Nothing here knows other articles.
"""
