"""Quantities: takes a parsed article, gives its numbers that say how much or how many, with what they count.

Start at ``find.find_quantities``: ``numbers`` reads what is written as a number (by the grammar in ``numerals``),
``filters`` leaves out dates, ages, labels and the like, ``measures`` says what is counted. Nothing here knows other
articles.
"""
