"""The log: sessions and their sets in one SQLite file. What is in it, column by column, is docs/session-log.md."""
