"""The session engine: routine to timeline, timeline to events. Pure: no clock, no Qt, no files."""
