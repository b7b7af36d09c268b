"""Signing in by e-mail, and fetching an account together with the human and the school behind it."""

from allauth.account.auth_backends import AuthenticationBackend

from people.models import User


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's own, with one query instead of three for each request."""

    def get_user(self, user_id: int) -> User | None:
        user = User.objects.select_related("staff__school").filter(pk=user_id).first()
        return user if user is not None and user.is_active else None
