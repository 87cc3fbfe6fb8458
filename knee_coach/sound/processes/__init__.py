"""Processes of the program's own: what may hang or die with a sound server or a speech engine runs in one."""
