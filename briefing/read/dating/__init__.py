"""Dating: when an article was published, stated or inferred. Start at ``stated``, then ``infer``."""
