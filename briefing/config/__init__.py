"""Settings: from flags, environment and TOML files to one checked record.

Takes a working folder, the environment and the flags of a command; gives ``schema.Settings``, in which each value
knows where it comes from. Start at ``schema`` for what can be set, then ``loading`` for where it is looked for;
``values`` converts, ``toml`` reads files, ``reference`` and ``scaffold`` write them, ``secrets`` finds the password.
"""
