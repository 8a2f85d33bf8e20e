"""One builder a section: chooses facts; the template of the same name puts them into words."""
