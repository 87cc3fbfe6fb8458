"""The three palettes. This is the only file with colours in it; a test reads the contrast of every pair."""

from __future__ import annotations

from knee_coach.ui.colours import Palette, PhaseColours, PhasePalette

LIGHT = Palette(
    paper="#FAF7F2",
    surface="#FFFFFF",
    surface_soft="#F1EBE1",
    surface_hover="#E7DFD2",
    rail="#F3EAE0",
    ink="#1C2B33",
    ink_soft="#3D4B53",
    accent="#0B5D63",
    accent_hover="#084A4F",
    on_accent="#FFFFFF",
    focus="#1C2B33",
    alarm="#FBE8E2",
    alarm_hover="#F5D6CC",
    on_alarm="#7D1D0E",
    pain_low="#E1F0EE",
    pain_middle="#F7EDD6",
    pain_high="#FBE8E2",
    handle="#8A8375",
)

LIGHT_PHASES = PhasePalette(
    get_ready=PhaseColours(ground="#FCF1DA", ink="#553600", bar="#8A5A00", track="#ECD9AE"),
    move=PhaseColours(ground="#E4F2F1", ink="#0A474C", bar="#0B5D63", track="#BCDAD8"),
    hold=PhaseColours(ground="#EAF1F9", ink="#133A6B", bar="#1F4E89", track="#C3D3E5"),
    rest=PhaseColours(ground="#EBF0EB", ink="#2A4435", bar="#40614C", track="#CBD8CD"),
    switch_sides=PhaseColours(ground="#F2ECF9", ink="#45226E", bar="#603A94", track="#D9CBEB"),
    activity=PhaseColours(ground="#EEF4E0", ink="#2F480D", bar="#486B17", track="#D0E0B3"),
    await_patient=PhaseColours(ground="#FAF7F2", ink="#1C2B33", bar="#0B5D63", track="#DED6C8"),
    paused=PhaseColours(ground="#EEEBE5", ink="#1C2B33", bar="#4C5960", track="#D3CDC2"),
)

DARK = Palette(
    paper="#12191D",
    surface="#1B252B",
    surface_soft="#28343B",
    surface_hover="#34434B",
    rail="#0D1316",
    ink="#F1ECE4",
    ink_soft="#C6CBCB",
    accent="#6FC7C4",
    accent_hover="#8DD6D3",
    on_accent="#062224",
    focus="#F1ECE4",
    alarm="#44211A",
    alarm_hover="#573026",
    on_alarm="#FFC9BA",
    pain_low="#1D3A3B",
    pain_middle="#3C331C",
    pain_high="#44211A",
    handle="#738087",
)

DARK_PHASES = PhasePalette(
    get_ready=PhaseColours(ground="#241B08", ink="#FFDB96", bar="#F2BC53", track="#53421B"),
    move=PhaseColours(ground="#0C2223", ink="#A6E3E0", bar="#6FC7C4", track="#1F4A4B"),
    hold=PhaseColours(ground="#0E1C2E", ink="#BBD6F7", bar="#86B4EC", track="#243F60"),
    rest=PhaseColours(ground="#17201A", ink="#C5DACB", bar="#98B9A3", track="#324739"),
    switch_sides=PhaseColours(ground="#1E152B", ink="#DDC9F7", bar="#BD9BEA", track="#43305F"),
    activity=PhaseColours(ground="#182008", ink="#D3E8AD", bar="#A9CE6B", track="#3A4C1A"),
    await_patient=PhaseColours(ground="#12191D", ink="#F1ECE4", bar="#6FC7C4", track="#2F3D45"),
    paused=PhaseColours(ground="#1A1D1F", ink="#F1ECE4", bar="#A9B3B8", track="#3B4348"),
)

HIGH_CONTRAST = Palette(
    paper="#000000",
    surface="#1F1F1F",
    surface_soft="#3A3A3A",
    surface_hover="#4A4A4A",
    rail="#000000",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    accent="#FFE600",
    accent_hover="#FFF27A",
    on_accent="#000000",
    focus="#FFFFFF",
    alarm="#3A3A3A",
    alarm_hover="#484848",
    on_alarm="#FFE600",
    pain_low="#3A3A3A",
    pain_middle="#3A3A3A",
    pain_high="#3A3A3A",
    handle="#FFFFFF",
)

_YELLOW_ON_BLACK = PhaseColours(ground="#000000", ink="#FFE600", bar="#FFE600", track="#4A4A4A")
_WHITE_ON_BLACK = PhaseColours(ground="#000000", ink="#FFFFFF", bar="#FFFFFF", track="#4A4A4A")

HIGH_CONTRAST_PHASES = PhasePalette(
    get_ready=_YELLOW_ON_BLACK,
    move=_WHITE_ON_BLACK,
    hold=_WHITE_ON_BLACK,
    rest=_YELLOW_ON_BLACK,
    switch_sides=_YELLOW_ON_BLACK,
    activity=_WHITE_ON_BLACK,
    await_patient=_YELLOW_ON_BLACK,
    paused=_WHITE_ON_BLACK,
)
