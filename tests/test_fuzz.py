"""The target of `make fuzz`, for seconds: whatever lies in `articles/` becomes a sound page or a fault."""

import pytest
from hypothesis import HealthCheck, given, settings

from fuzz import FOLDERS, LOOK, Put, check


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(phases=LOOK, suppress_health_check=list(HealthCheck))
@given(puts=FOLDERS)
def test_a_made_up_folder_becomes_sound_pages_and_faults(puts: list[Put]) -> None:
    """No file stops the run, acts on a page, or is left out of both; the next run has nothing to do."""
    check(puts)
