"""How did it go: what was done, pain, effort, a note."""
