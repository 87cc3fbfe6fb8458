"""Windows and screens. Each screen derives its view from a snapshot as a pure function and renders it."""
