"""The bell: what somebody was told, read by pressing a button and never by opening a page."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from notifications import mail_folder as folder
from notifications import queries, services
from notifications.links import page_of
from policies.authority import may, require
from policies.requests import StaffRequest, everybody, number_in, staff_only
from posts.models import Post

PER_PAGE = 25
LOOPBACK = ("127.0.0.1", "::1")


@require_safe
@never_cache
@staff_only
def bell(request: StaffRequest) -> HttpResponse:
    """What I was told, a page at a time."""
    page = Paginator(queries.notices_for(request.staff), PER_PAGE).get_page(request.GET.get("page"))
    told = queries.told(page.object_list)
    context = {
        "page": page,
        "told": told,
        "newest": told[0].notice.pk if told else 0,
        "any_new": any(each.notice.read_at is None for each in told),
        "wants_email": queries.wants_email(request.staff),
        "may_see_undelivered": _may_see_undelivered(request),
    }
    return render(request, "notifications/bell.html", context)


@require_safe
@never_cache
@staff_only
def count(request: StaffRequest) -> HttpResponse:
    """The bell itself, asked for every minute."""
    return render(request, "components/bell.html")


@require_POST
@staff_only
def read_all(request: StaffRequest) -> HttpResponse:
    services.read_all_notices(by=request.staff, shown=number_in(request.POST.get("shown", "")))
    return redirect("notifications:bell")


@require_POST
@staff_only
def open_notice(request: StaffRequest, pk: int) -> HttpResponse:
    """Mark one as read and go where something can be done about it."""
    notice = get_object_or_404(queries.notices_for(request.staff), pk=pk)
    services.read_notice(notice, by=request.staff)
    return redirect(page_of(notice, Post.objects.filter(pk=notice.post_id or 0).first()))


@require_POST
@staff_only
def email_choice(request: StaffRequest) -> HttpResponse:
    services.choose_email(by=request.staff, wanted=request.POST.get("email") == "yes")
    return redirect("notifications:bell")


@require_safe
@never_cache
@staff_only
def undelivered(request: StaffRequest) -> HttpResponse:
    """E-mails that a server refused for good: an address is wrong, and somebody was told under the bell only."""
    if not _may_see_undelivered(request):
        require(request.person, "manage_people", rules=request.rules)
    page = Paginator(queries.undelivered_in(request.person.school_id), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "notifications/undelivered.html", {"page": page, "told": queries.told(page.object_list)})


def _may_see_undelivered(request: StaffRequest) -> bool:
    """The office, which keeps addresses, and whoever manages people."""
    return any(may(request.person, duty, rules=request.rules) for duty in ("record_consent", "manage_people"))


@everybody
@require_safe
@never_cache
def mail_folder(request: HttpRequest) -> HttpResponse:
    """The e-mails of a demonstration, on its own machine only."""
    _only_in_a_demonstration(request)
    return render(request, "notifications/mail_folder.html", {"letters": folder.letters()})


@everybody
@require_safe
@never_cache
def mail_folder_letter(request: HttpRequest, name: str) -> HttpResponse:
    _only_in_a_demonstration(request)
    letter = folder.letter(name)
    if letter is None:
        raise Http404
    return render(request, "notifications/mail_letter.html", {"letter": letter})


def _only_in_a_demonstration(request: HttpRequest) -> None:
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in LOOPBACK:
        raise Http404
