"""How things are said on the screens: times, days, doses. Pure functions from values to plain English."""
