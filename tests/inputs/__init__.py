"""Files of every kind, made anew for each test: the same article in many types, and what is made to hurt."""
