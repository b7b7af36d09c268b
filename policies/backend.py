"""Signing in by e-mail, and who comes back with the next request: account, human, school, roles, protocol."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from people.models import User
from people.queries import HELD, person_of
from policies.models import Protocol
from policies.rules import rules_of
from prepared import prepared

_NEWEST = (
    Protocol.objects.filter(school=OuterRef("staff__school"))
    .order_by("-version")
    .values(all=JSONObject(version="version", preset="preset", rules="rules"))[:1]
)
_HELD = {f"held_{number}": F(f"staff__{column}") for number, column in enumerate(HELD)}


@prepared
def who_asks(user_id: int) -> QuerySet[User]:
    """One row for each role held or stood in for, the account in all of them."""
    accounts = User.objects.filter(pk=user_id, is_active=True).select_related("staff__school")
    return accounts.annotate(protocol=Subquery(_NEWEST), **_HELD)


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's own, with one query for everything that each request of somebody at a school needs."""

    def get_user(self, user_id: int) -> User | None:
        """The account with `staff.asks_as` and `staff.school.asks_under`, or None."""
        rows = who_asks(user_id)
        if not rows:
            return None
        user: User = rows[0]
        if user.staff is not None:
            user.staff.asks_as = person_of(user.staff, [[getattr(row, name) for name in _HELD] for row in rows])
            user.staff.school.asks_under = rules_of(vars(user)["protocol"])
        return user
