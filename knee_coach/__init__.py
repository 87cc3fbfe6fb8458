"""Knee Coach: guides a person through the knee exercises that a therapist prescribed."""

__version__ = "0.1.0"
