"""Confirming, asking for changes, declining: each on exactly the revision that the page showed."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext_lazy as _

from approvals.criteria import asked_at_go_live, criteria_blockers
from approvals.models import Decision, Verdict
from people.models import Staff
from policies.authority import Step
from posts.checks import asked_of
from posts.errors import Blocked, Blocker
from posts.handing_back import hand_back
from posts.models import HandedBack, Post, Revision
from posts.services import move

HANDED_BACK = {Step.ASK_FOR_CHANGES: HandedBack.CHANGES_ASKED, Step.DECLINE: HandedBack.DECLINED}


def approve_post(post: Post, *, by: Staff, shown_digest: str, criteria: Collection[str]) -> Post:
    """Confirm that exactly what the page showed (`shown_digest`) can go live; Stale when that is not there any more.

    `criteria` are the codes that were ticked. Blocked without each that the protocol in force asks for.
    """

    def confirm(locked: Post) -> dict[str, Any]:
        revision, rules = _revision(locked), asked_of(locked).rules
        if missing := list(criteria_blockers(locked, rules, ticked=criteria)):
            raise Blocked(missing)
        ticked = list(asked_at_go_live(locked, rules))
        Decision.objects.create(revision=revision, verdict=Verdict.CONFIRMED, by=by, criteria=ticked)
        locked.approved_digest = revision.digest
        return {"criteria": ticked}

    return move(post, Step.APPROVE, by=by, shown_digest=shown_digest, effect=confirm)


def ask_for_changes(post: Post, *, by: Staff, shown_digest: str, words: str) -> Post:
    """Hand the post back to its author with words. Blocked without any."""
    return _hand_back(post, Step.ASK_FOR_CHANGES, Verdict.CHANGES_ASKED, by=by, shown_digest=shown_digest, words=words)


def decline_post(post: Post, *, by: Staff, shown_digest: str, words: str) -> Post:
    """Say that the post will not go out, and why. Blocked without words."""
    return _hand_back(post, Step.DECLINE, Verdict.DECLINED, by=by, shown_digest=shown_digest, words=words)


def _hand_back(post: Post, step: Step, verdict: Verdict, *, by: Staff, shown_digest: str, words: str) -> Post:
    if not words.strip():
        raise Blocked([Blocker("no_words", _("Say in a sentence what should change, or why not."), "words")])

    def decide(locked: Post) -> dict[str, str]:
        Decision.objects.create(revision=_revision(locked), verdict=verdict, words=words.strip(), by=by)
        hand_back(locked, HANDED_BACK[step], by=by, words=words)
        return {}

    return move(post, step, by=by, shown_digest=shown_digest, effect=decide)


def _revision(locked: Post) -> Revision:
    if locked.revision is None:
        msg = "A post that waits for approval has a revision."
        raise ValueError(msg)
    return locked.revision
