"""The operating system: its clocks, its screen's sleep, its signals. Knows nothing of exercises."""
