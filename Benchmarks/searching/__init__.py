"""Puts the search of a built site beside Pagefind on the same pages."""
