"""Runner: articles -> the facts of each, read in this process, by worker processes, or by a Dask cluster.

A ``Cached`` runner wraps any of them, and has read only what it has not kept. What comes out is the same to the byte,
whoever reads. Start at ``base``: the ``Runner`` and ``ArticleReader`` protocols.
"""
