"""Settings: what a person sets once; a section for each subject."""
