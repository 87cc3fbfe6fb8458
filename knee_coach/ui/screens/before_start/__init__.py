"""Before you start: exercises, doses, questions."""
