"""Reports: what the bot tells, in words and in files."""
