"""Invented decisions for measuring: as many as asked for, the same for the same seed on every machine."""
