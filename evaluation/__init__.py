"""Measure how well Tallybook reads, against reports that people have annotated, and hold what has been reached."""
