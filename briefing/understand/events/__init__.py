"""Events: takes a parsed article and its day, gives what happened, or is to happen, at a time that it names.

Start at ``find.find_events``, which looks for the clause around each time; ``times`` knows how English writes times
and which day each means. Nothing here knows other articles.
"""
