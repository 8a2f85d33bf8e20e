"""Mentions: the names of one article, their types and roles. Start at ``detection``."""
