"""What an adult said stays as it was said: it can end once, and once be called an error, and nothing else."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from consents.adults import record_adult_no, record_adult_permission, withdraw_adult_permission
from consents.models import AdultPermission, Mistake
from people.models import Staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(cai: Staff) -> AdultPermission:
    return record_adult_permission(
        by=cai,
        name="Dr Nwosu",
        capacity="governor",
        covers="photo",
        evidence="folder G3",
        given_on=timezone.localdate(),
    )


def refuses(change: Callable[[], Any], words: str) -> None:
    with pytest.raises(DatabaseError, match=f"What an adult said cannot be {words}"), transaction.atomic():
        change()


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Dr Okafor"},
        {"said_no": True},
        {"given_on": date(2020, 1, 1)},
        {"channels": []},
        {"materials": []},
        {"expires_at": None},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_was_said_is_not_changed(said: AdultPermission, changed: dict[str, Any]) -> None:
    refuses(lambda: AdultPermission.objects.filter(pk=said.pk).update(**changed), "changed")


def test_what_is_over_stays_over_and_on_file(said: AdultPermission, cai: Staff) -> None:
    ended = withdraw_adult_permission(said, by=cai)
    for over in (None, timezone.now()):
        refuses(lambda over=over: AdultPermission.objects.filter(pk=ended.pk).update(withdrawn_at=over), "changed")
    no = record_adult_no(by=cai, name="Dr Nwosu")
    refuses(lambda: AdultPermission.objects.filter(pk=no.pk).update(said_no=False), "changed")
    refuses(lambda: AdultPermission.objects.filter(pk=no.pk).delete(), "removed")


def test_who_called_it_an_error_stays_who_did(said: AdultPermission, dee: Staff, hana: Staff) -> None:
    rows = AdultPermission.objects.filter(pk=said.pk)
    rows.update(mistake=Mistake.OTHER_PERSON, mistake_said_by=dee)
    refuses(lambda: rows.update(mistake_said_by=hana), "changed")
    assert rows.get().mistake_said_by == dee


def test_words_beside_it_can_still_be_erased_with_a_child_whom_they_name(said: AdultPermission) -> None:
    assert AdultPermission.objects.filter(pk=said.pk).update(evidence="folder ████", covers="photo", capacity="")
