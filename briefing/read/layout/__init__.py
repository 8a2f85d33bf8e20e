"""Layout: from the text of a file to its articles and their blocks.

``segments`` joins hard-wrapped lines, ``line_kinds`` says what a line looks like, ``boundaries`` finds where articles
begin, ``blocks`` says what each segment is. Start with ``articles``.
"""
