"""The front door, which sends everybody to the desk where their work waits, and what every page links to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from policies.authority import may
from policies.requests import StaffRequest, everybody, governors_too


@governors_too
@require_safe
def home(request: StaffRequest) -> HttpResponse:
    """The desk of one's duty: approver, publisher, office; everybody else their own posts; governors their counts."""
    if not request.person.roles:
        return redirect("governors")
    for duty, desk in (
        ("approve", "approvals:desk"),
        ("publish", "publishing:desk"),
        ("record_consent", "consents:register"),
    ):
        if may(request.person, duty, rules=request.rules):
            return redirect(desk)
    return redirect("posts:desk")


@everybody
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "accessibility.html")


@everybody
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "privacy.html")


@everybody
def not_here(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 a view
    """A page of a library that no school needs: an account has the one address that it was invited by."""
    raise Http404


@everybody
def change_password(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 a view
    """In place of a library's own page: on this one the record hears of it, and whose password it is."""
    return redirect("account_change_password")
