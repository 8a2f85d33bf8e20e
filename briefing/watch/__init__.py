"""When to run again: the content of a folder is another, or the clock has struck.

This package is handed callables and knows nothing of articles, memos or mail.
"""
