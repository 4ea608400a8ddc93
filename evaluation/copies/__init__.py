"""How well copies are found: a set made by editing invented reports, and what is expected of it."""
