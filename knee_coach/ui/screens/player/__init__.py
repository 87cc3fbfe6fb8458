"""The player: the screen of a running session, read from three metres and worked with one key."""
