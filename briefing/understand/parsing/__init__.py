"""Parsing: from an article to its parsed blocks, and answers to questions about the parse.

Takes articles; gives a ``ParsedArticle`` of spaCy documents, one for each block. Start at ``language``, the only module
that loads spaCy. ``grammar`` and ``assertion`` answer for a verb, ``noun_phrases`` for a noun, ``clauses`` for the
clause around a word; ``quotes`` finds quotations; ``key_phrases`` finds what an article is about.
"""
