"""The players: Qt's audio sink, playsound3 where Qt finds no output, and a silent one. All behind one Protocol."""
