"""Who says it: attributions, speakers, chains and statements."""
