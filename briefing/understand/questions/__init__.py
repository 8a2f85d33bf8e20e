"""Open questions: takes a parsed article, gives what it shows to be unclear, undecided, disputed and so on.

Start at ``find.find_questions``: detectors in ``signals`` mark clauses, the plainest of those that overlap stays, and
``phrasing`` turns it into a question where the grammar is safe. Nothing here knows other articles.
"""
