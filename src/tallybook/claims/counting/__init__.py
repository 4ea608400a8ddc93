"""How many people an expression says: numbers, vague words, the nouns they count, and the bound that they give."""
