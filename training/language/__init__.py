"""The training of the English pipeline: a tagger and a parser, from two treebanks and sentences made by rule."""
