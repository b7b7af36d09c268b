"""How accounts come to be: by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitationAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves; the headteacher's people page or `manage.py new_school` invites."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 the base class' signature
        return False
