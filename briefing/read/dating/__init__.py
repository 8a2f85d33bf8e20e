"""Dating: when each article was published, as a day or a range, with the reason.

``stated`` takes the date that a file or its text states. ``infer`` works out the rest for a whole folder from
``clues`` in the text and ``links`` between articles; what it cannot narrow down to two months stays undated.
Start with ``stated``, then ``infer``.
"""
