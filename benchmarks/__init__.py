"""Time the way from files to tolls, as ratios to a yardstick on the same texts."""
