"""Actions: what a command does once its arguments are understood.

Takes the ``World`` and settings; gives outcomes as records, and raises a ``BriefingError``. Prints nothing. Start at
``plan``, which turns settings into an order, then ``build``; ``mail``, ``alert`` and ``print_memo`` deliver,
``watch_folder`` and ``watch_status`` serve ``briefing watch`` and ``briefing status``.
"""
