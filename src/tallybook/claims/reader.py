"""The name and version that every claim of this reader bears; raised whenever it reads anything otherwise."""

READER = "rules/1"
