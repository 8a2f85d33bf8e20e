"""HTML: the memo as a page and as the body of a mail. Start at ``writer``."""
