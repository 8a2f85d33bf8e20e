"""PDF: the memo as a tagged document. Start at ``writer``."""
