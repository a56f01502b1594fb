"""What waits for people, one file for each kind of thing, with one value, `SOURCE`."""
