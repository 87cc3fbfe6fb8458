"""The words of the field: routines, doses, sides, targets and records. Frozen data, standard library only."""
