"""Words: every language says the same, everything said has words, everything that can be set is explained."""
