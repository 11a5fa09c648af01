"""Puts a built site before judges from outside the project: one module for each judge or check."""
