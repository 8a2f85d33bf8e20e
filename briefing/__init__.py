"""A folder of news articles -> a cited briefing memo, in five steps, each a function of the room of its name.

    seeds/ -> read_folder -> Reading -> understand -> Dossier -> compose -> Memo -> render -> files -> deliver -> out/

Take each from its room (``from briefing.compose import compose``); ``pipeline`` runs them in order. Nothing is imported
here, so that what a command doesn't need isn't loaded.
"""

__version__ = "0.1.0"
