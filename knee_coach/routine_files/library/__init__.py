"""Where routine files lie: folders, and the files in them."""
