"""The pages in ``docs/`` are held against the program."""
