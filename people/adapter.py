"""How accounts come to be, by invitation only, and what follows when somebody signs in otherwise than before."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.usersessions.adapter import get_adapter as get_sessions_adapter
from allauth.usersessions.models import UserSession
from django.http import HttpRequest
from django.urls import reverse

from people.models import User
from people.services import note_other_sign_in


class ByInvitationAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves; the headteacher's people page or `manage.py new_school` invites."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 the base class' signature
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """Home, where it is said that the new password counts; not the same form again."""
        return reverse("home")

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,  # noqa: ARG002 the base class' signature
        email: str | None = None,  # noqa: ARG002
    ) -> None:
        """What allauth calls once a password, an app, a passkey or the recovery codes were changed, by whomever.

        Every other session of the account ends (ASVS V7.4.3): whoever was in it may be why it was changed. The person
        is told through the outbox, by an e-mail of ours in place of allauth's.
        """
        others = UserSession.objects.filter(user=user).exclude(session_key=self.request.session.session_key)
        get_sessions_adapter().end_sessions(others)
        note_other_sign_in(user, what=template_prefix.rpartition("/")[2])
