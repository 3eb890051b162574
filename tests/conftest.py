"""Fixtures that more than one room needs."""

from pathlib import Path

import pytest


@pytest.fixture
def samples():
    """The labelled calls that ship with the repository."""
    return Path(__file__).parent.parent / "sample_transcripts"
