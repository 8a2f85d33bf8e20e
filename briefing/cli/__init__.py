"""Command line: arguments in, one call of an action, text or JSON out.

Start at ``main``; ``commands`` holds a module for each command.
"""
