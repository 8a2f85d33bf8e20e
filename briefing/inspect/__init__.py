"""Inspection: looking at a memo that is made.

Takes the bytes or the record of a memo, articles and templates; gives what does not hold (``verify``), why an item is
there (``explain``, with ``rules`` in words and ``locate`` for the printed place), and faults of templates
(``template_lint``). Start at ``verify``; ``open_memo`` reads the record out of a file of any format.
"""
