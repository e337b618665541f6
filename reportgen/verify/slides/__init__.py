"""Slides made from a report: do they say what the report says, and nothing else?"""
