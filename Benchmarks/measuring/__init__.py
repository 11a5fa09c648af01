"""Runs programs over the invented decisions and notes time and memory."""
