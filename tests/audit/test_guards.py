"""What the database itself refuses, on both databases, whichever way it is asked."""

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone

from approvals.models import Decision
from audit import guards
from audit.models import Event, Seal
from audit.sealing import seal_events
from consents.models import ConsentDecision
from people.models import Staff
from posts.guards import declared_steps
from posts.models import Post, Revision
from posts.workflow import PostState
from tests import cast

NAMES = {
    "audit_event_unchanged",
    "audit_event_kept",
    "audit_seal_unchanged",
    "audit_seal_kept",
    "consents_consentdecision_unchanged",
    "consents_consentdecision_kept",
    "consents_publicationhold_unchanged",
    "consents_publicationhold_kept",
    "consents_adultpermission_unchanged",
    "consents_adultpermission_kept",
    "consents_carestatus_unchanged",
    "consents_carestatus_kept",
    "consents_pupilcompetence_unchanged",
    "consents_pupilcompetence_kept",
    "consents_parentlink_unchanged",
    "consents_formsdecision_unchanged",
    "consents_formsdecision_kept",
    "consents_recordlook_unchanged",
    "policies_wording_unchanged",
    "policies_wording_kept",
    "approvals_decision_unchanged",
    "approvals_decision_kept",
    "posts_post_begins_as_draft",
    "posts_post_step_declared",
    "posts_post_kept",
    "posts_post_contributors_kept",
    "posts_post_contributors_unchanged",
    "posts_post_confirmed_by_decision",
    "approvals_decision_by_somebody_else",
    "posts_revision_unchanged",
    "posts_revision_kept",
    "publishing_delivery_begins_waiting",
    "publishing_delivery_step_declared",
    "publishing_delivery_armed_once",
    "publishing_delivery_armed_as_confirmed",
    "publishing_delivery_of_one_revision",
    "publishing_delivery_kept",
    "publishing_takedown_unchanged",
    "publishing_takedown_kept",
}
NOT_EMPTIED = {
    "audit_event_not_emptied",
    "audit_seal_not_emptied",
    "consents_consentdecision_not_emptied",
    "consents_publicationhold_not_emptied",
    "consents_adultpermission_not_emptied",
    "consents_carestatus_not_emptied",
    "consents_pupilcompetence_not_emptied",
    "policies_wording_not_emptied",
    "consents_formsdecision_not_emptied",
    "approvals_decision_not_emptied",
    "posts_post_not_emptied",
    "posts_post_contributors_not_emptied",
    "posts_revision_not_emptied",
    "publishing_delivery_not_emptied",
    "publishing_takedown_not_emptied",
}
KEPT: list[type[models.Model]] = [Event, Seal, ConsentDecision, Decision, Revision]


@pytest.fixture
def told(at: Callable[..., Post], sam: Staff) -> Post:
    """A published post; with it a row in every guarded table."""
    post = at(PostState.PUBLISHED)
    cast.answer_for(cast.make_pupil(sam.school))
    seal_events()
    return post


def run(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_every_guard_is_named_here(db: None) -> None:
    wanted = NAMES | NOT_EMPTIED if connection.vendor == "postgresql" else NAMES
    assert {guard.name for guard in guards.guards()} == wanted
    assert guards.missing() == []


@pytest.mark.parametrize("model", KEPT)
def test_no_row_is_removed_by_any_way(told: Post, model: type[models.Model]) -> None:
    table = model._meta.db_table
    row = model._default_manager.all()[:1].get()
    with pytest.raises(DatabaseError, match="cannot be removed"), transaction.atomic():
        model._default_manager.filter(pk=row.pk)._raw_delete("default")
    with pytest.raises(DatabaseError, match="cannot be removed"):
        run(f'DELETE FROM "{table}"')
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match="cannot be removed"):
            run(f'TRUNCATE "{table}" CASCADE')
    assert model._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Event, {"name": "post.approved", "actor_id": 1}),
        (Event, {"at": timezone.now()}),
        (Seal, {"digest": "0" * 64}),
        (ConsentDecision, {"answer": "refused"}),
        (Decision, {"verdict": "declined", "words": "No."}),
        (Revision, {"digest": "0" * 64}),
        (Revision, {"payload": b"{}"}),
        (Revision, {"payload": None}),
        (Revision, {"erased_at": timezone.now()}),
        (Revision, {"payload": None, "erased_at": timezone.now(), "number": 7}),
    ],
)
def test_no_row_is_changed_by_any_way(told: Post, model: type[models.Model], change: dict[str, Any]) -> None:
    before = list(model._default_manager.order_by("pk").values())
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        model._default_manager.update(**change)
    columns = ", ".join(f'"{name}" = %s' for name in change)
    with pytest.raises(DatabaseError, match="cannot be changed"):
        run(f'UPDATE "{model._meta.db_table}" SET {columns}', *change.values())
    row = model._default_manager.all()[:1].get()
    for name, value in change.items():
        setattr(row, name, value)
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        row.save()
    assert list(model._default_manager.order_by("pk").values()) == before


def test_the_words_of_what_was_sent_in_can_be_erased_once_and_never_come_back(told: Post) -> None:
    assert told.revision is not None
    revision = Revision.objects.filter(pk=told.revision.pk)
    words = revision.values_list("payload", flat=True).get()
    revision.update(payload=None, erased_at=timezone.now())
    for change in ({"payload": words}, {"payload": words, "erased_at": None}, {"erased_at": timezone.now()}):
        with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
            revision.update(**change)


@pytest.mark.parametrize("source", [PostState.DRAFT, PostState.AWAITING_APPROVAL, PostState.PUBLISHED])
def test_a_post_takes_only_steps_that_the_protocol_has(at: Callable[..., Post], source: PostState) -> None:
    post = at(source)
    undeclared = [
        target for target in PostState.values if source != target and (source, target) not in declared_steps()
    ]
    assert len(undeclared) > 4
    for target in undeclared:
        with pytest.raises(DatabaseError), transaction.atomic():
            Post.objects.filter(pk=post.pk).update(state=target, approved_digest="a" * 64)
        with pytest.raises(DatabaseError, match=r"no such step|Nobody confirmed"):
            run("UPDATE posts_post SET state = %s WHERE id = %s", target, post.pk)


def test_the_steps_that_the_database_knows_are_those_of_the_protocol() -> None:
    assert ("draft", "checking") in declared_steps()
    assert ("awaiting_approval", "approved") in declared_steps()
    assert ("draft", "approved") not in declared_steps()
    assert ("checking", "published") not in declared_steps()
    assert len(declared_steps()) == 17


def test_a_post_cannot_be_born_confirmed(sam: Staff) -> None:
    with pytest.raises(DatabaseError, match="begins as a draft"), transaction.atomic():
        Post.objects.create(school=sam.school, author=sam, state=PostState.DISCARDED)


def test_a_post_is_not_removed(told: Post) -> None:
    with pytest.raises(DatabaseError, match="cannot be removed"):
        run("DELETE FROM posts_post")


def test_a_guard_that_fell_is_named_and_put_up_again(db: None) -> None:
    on_table = " ON audit_event" if connection.vendor == "postgresql" else ""
    run(f"DROP TRIGGER audit_event_kept{on_table}")
    assert guards.missing() == ["audit_event_kept"]
    said = StringIO()
    call_command("install_guards", stdout=said)
    call_command("install_guards", stdout=said)
    assert guards.missing() == []
    assert f"{len(guards.guards())} guards stand." in said.getvalue()


def test_a_guard_of_an_older_version_is_named(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    older = [guards.Guard("audit_event_kept", "audit_event", "DELETE", "Please do not")]
    monkeypatch.setattr("audit.record_guards.GUARDS", older)
    guards.install()
    monkeypatch.undo()
    assert guards.missing() == ["audit_event_kept"]


def test_a_table_that_lost_its_guards_is_noticed(db: None) -> None:
    """SQLite rebuilds every table that a migration alters, and says nothing; on PostgreSQL an owner can do it."""
    if connection.vendor == "postgresql":
        run("ALTER TABLE audit_seal DISABLE TRIGGER USER")
    else:
        run("ALTER TABLE audit_seal RENAME TO before")
        run("CREATE TABLE audit_seal AS SELECT * FROM before")
        run("DROP TABLE before")
    expected = {guard.name for guard in guards.guards() if guard.table == "audit_seal"}
    assert set(guards.missing()) == expected


def test_while_lifted_rows_can_be_removed_and_afterwards_not(told: Post) -> None:
    with guards.lifted():
        Seal.objects.all()._raw_delete("default")
    assert guards.missing() == []
    assert not Seal.objects.exists()
    with pytest.raises(DatabaseError, match="cannot be removed"):
        run("DELETE FROM audit_event")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_guards_stand_again_after_a_test_that_emptied_the_tables(sam: Staff, time: str) -> None:
    cast.draft(sam)
    assert guards.missing() == []
    with pytest.raises(DatabaseError, match="cannot be removed"):
        run("DELETE FROM audit_event")


def test_every_module_of_guards_is_an_installed_room() -> None:
    assert {path.split(".")[0] for path in settings.GUARDS} <= set(settings.INSTALLED_APPS)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "again"])
def test_what_a_test_committed_is_gone_after_it_and_the_guards_stand(time: str) -> None:
    """Also where the test before left a guard lifted."""
    assert not Event.objects.exists()
    assert not Staff.objects.exists()
    assert guards.missing() == []
    cast.make_staff(cast.make_school(), "Mrs Hughes")
    assert Event.objects.exists()
    guards.lift()
