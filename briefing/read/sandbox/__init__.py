"""Sandbox: converts risky files (everything but plain text) in a child process.

``files`` opens a file safely and returns its texts, ``parent`` talks to the child, ``child`` is the program that
runs there with bounded memory. Start with ``files``.
"""
