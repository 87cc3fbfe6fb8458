"""What a session sounds like: cue sheets from phases, tracks from cue sheets, and the players that sound them."""
