"""Whole conversations, as text."""
