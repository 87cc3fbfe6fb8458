"""The vocabulary of the format: the keys of each group, and how they become one thing of the model."""
