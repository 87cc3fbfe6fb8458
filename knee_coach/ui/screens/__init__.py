"""The screens: each a view (pure, what to show) and a screen (Qt, shows it)."""
