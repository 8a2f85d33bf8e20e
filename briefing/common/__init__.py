"""Helpers that several rooms share: a line for a terminal, the nearest word, hashes and atomic writes, lines of TOML.

They take and give plain values and know no room. Each does one thing, once in the whole program: start at the
module that is named after what you have in your hands (``text``, ``files``, ``toml``).
"""
