"""Dossier: takes the facts of every article, gives one dossier in which each fact cites all that state it.

Start at ``build.bring_together``. Claims become positions (``claims``, ``positions``), other facts are merged where
articles say the same (``merging``), and ``topics`` finds what several parties speak about.
"""
