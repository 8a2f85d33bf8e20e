"""Sandbox: risky files are read in a child process. Start at ``files``."""
