"""The target of `make fuzz`, for seconds: whatever lies in `articles/` becomes a sound page or a fault."""

from hypothesis import HealthCheck, given, settings

from fuzz import FOLDERS, Put, check


@settings(suppress_health_check=list(HealthCheck))
@given(puts=FOLDERS)
def test_a_made_up_folder_becomes_sound_pages_and_faults(puts: list[Put]) -> None:
    """No file stops the run, acts on a page, or is left out of both; the next run has nothing to do."""
    check(puts)
