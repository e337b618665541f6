"""Errors injected into finished reports, class by class: does the auditor find each of them?"""
