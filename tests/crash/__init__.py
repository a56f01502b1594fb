"""Random deaths, lost answers and restored backups: every effect still comes exactly once."""
