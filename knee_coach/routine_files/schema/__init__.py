"""The JSON Schema of routine files, made of the tables that the reader walks: for editors that check and complete."""
