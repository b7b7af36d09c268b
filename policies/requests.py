"""A request of somebody who works at the school, together with the school's rules: what every staff view receives."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict

from people.models import Staff, User
from people.queries import Person
from policies.rules import Rules

P = ParamSpec("P")
Row = TypeVar("Row")


class StaffRequest(HttpRequest):
    """For annotations only: a request after `schoolsocial.middleware.school_of_the_user`, of somebody with a role."""

    user: User
    staff: Staff
    person: Person
    rules: Rules
    counted: dict[str, int]
    """What a desk has counted already for the way to it, by address (`schoolsocial.navigation`)."""


def staff_only(
    view: Callable[Concatenate[StaffRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The audience "staff": a human with a role today, at a school with a protocol. Everybody else: 403."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        person = getattr(request, "person", None)
        if person is None or not person.roles or getattr(request, "rules", None) is None:
            raise PermissionDenied
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    guarded.audience = "staff"  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def governors_too(
    view: Callable[Concatenate[StaffRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The audience "governors": whoever is one, and the staff whom the view lets in. Nobody else: 403."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        person = getattr(request, "person", None)
        if person is None or getattr(request, "rules", None) is None or not (person.is_governor or person.roles):
            raise PermissionDenied
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    guarded.audience = "governors"  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def page_asked_for(request: HttpRequest, *, last: int) -> int:
    """The page of a long list in the address: from 1, never beyond `last`, and 1 for whatever is no number."""
    return min(number_in(request.GET.get("page", "1")) or 1, last)


def everybody(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The audience "everybody": the page needs no sign-in."""
    view.login_required = False  # type: ignore[attr-defined]
    view.audience = "everybody"  # type: ignore[attr-defined]
    return view


def first_or_404(rows: Sequence[Row]) -> Row:
    """What a prepared query found, or the page that says that there is no such thing."""
    if not rows:
        raise Http404
    return rows[0]


LONGEST_NUMBER = 18


def number_in(sent: str, *, otherwise: int = 0) -> int:
    """A whole number as a page of ours sends it. Anything else ("²", five thousand nines) is `otherwise`."""
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) <= LONGEST_NUMBER else otherwise


def without_nul(sent: QueryDict) -> QueryDict:
    """The same without a sign that no database takes and no key writes."""
    kept = QueryDict(mutable=True, encoding=sent.encoding)
    for name, values in sent.lists():
        kept.setlist(name, [value.replace("\0", "") for value in values])
    kept._mutable = False
    return kept
