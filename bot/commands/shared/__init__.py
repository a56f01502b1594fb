"""What several commands and jobs have in common; nothing here is a command."""
