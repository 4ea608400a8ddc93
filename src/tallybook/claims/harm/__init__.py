"""What befell the people counted: cues, figures with their group, scope and modality, and what was left unread."""
