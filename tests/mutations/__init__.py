"""Single changes to the program that its tests should notice: ``operators`` finds them, ``judge`` runs the tests."""
