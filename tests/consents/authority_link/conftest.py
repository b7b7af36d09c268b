"""A child for whom the local authority decides, and its address."""

import pytest

from consents.care import Care, keep_authority_contact, set_care_status
from consents.models import CareStatus, WhoDecides
from people.models import Guardian, Pupil, Staff
from tests.consents.authority_link.authority import WORKER


@pytest.fixture
def care(siân: Pupil, mum: Guardian, des: Staff) -> CareStatus:
    """The authority decides, and has an address."""
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7"), by=des)
    return keep_authority_contact(siân, email=WORKER, language="en", by=des)
