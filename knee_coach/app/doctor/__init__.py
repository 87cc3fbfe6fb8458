"""What ``knee-coach doctor`` looks at: sound, voice, screen, data and log. It changes nothing, and loads no window."""
