"""Entities: mentions of all articles, linked. Start at ``linking``."""
