"""The players: Qt's audio sink in a process of its own, playsound3 as its spare, and a silent one. All one Protocol."""
