"""The base and its nouns, on SQLite and on PostgreSQL."""
