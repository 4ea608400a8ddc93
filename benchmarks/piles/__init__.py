"""Piles: any number of invented reports on incidents that are known, and how linking them takes time and memory."""
