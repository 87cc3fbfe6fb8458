"""What ``knee-coach doctor`` looks at: settings, sound, voice, screen, data and log.

It loads no window and changes nothing. Asking for the voice may have the system start its speech service, as a session
does; Speech Dispatcher ends by itself 5 s after the last who asked.
"""
