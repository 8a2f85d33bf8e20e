"""When to run again: the content of a folder has changed, or a job is due.

Takes callables that build, show a line and keep a record, and clocks; gives ``loop.Rebuilder`` and
``schedule.Scheduler``, of which a caller makes one step after the other. It knows nothing of articles, memos or mail.
Start at ``loop`` (which takes ``snapshot``), then ``plan`` and ``schedule``; ``signals``, ``lock`` and ``journal`` hold
what a long run needs besides.
"""
