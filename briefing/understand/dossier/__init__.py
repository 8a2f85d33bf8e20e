"""Dossier: facts of all articles brought together. Start at ``build``."""
