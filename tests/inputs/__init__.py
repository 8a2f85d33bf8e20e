"""Files of every kind, made anew for each test: the same article in many types, odd ones, and what is made to hurt."""
