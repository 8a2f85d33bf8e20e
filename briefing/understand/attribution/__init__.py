"""Attribution: who said what in one article.

Takes a parsed article and its mentions; gives ``Attribution`` records: source, cue, content, and the rule that found
them. Start at ``attribute``. By grammar: ``verb_cues``, ``noun_cues``, ``according``. By layout: ``turns``. By
quotation marks: ``direct_speech``, brought together with the rest in ``joining``. ``speakers`` resolves the words of a
source to mentions; ``discourse`` reads attributions beside one another; ``pending`` holds them until they are whole.
"""
