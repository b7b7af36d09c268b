"""The set-up link of an invitation: single use, expiring, and good for choosing a password only."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from people.models import Staff, User


def set_up_link(user: User) -> str:
    """Where this account chooses its password. Dead once used, or after PASSWORD_RESET_TIMEOUT seconds."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )
    return f"{settings.SITE_URL}{path}"


def account_to_set_up(staff: Staff) -> User | None:
    """The account of somebody who was invited and has not chosen a password yet."""
    accounts = staff.users.filter(is_active=True).order_by("pk")
    return next((user for user in accounts if not user.has_usable_password()), None)
