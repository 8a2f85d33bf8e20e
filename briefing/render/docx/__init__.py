"""DOCX: the memo as a Word document. Start at ``writer``."""
