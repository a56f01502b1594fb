"""What the operator does beside the bot."""
