"""Bytes to nodes: decoding, YAML's events, and what is wrong with the writing itself."""
