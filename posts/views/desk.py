"""Home of everybody who writes posts."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from people.queries import today_in
from policies.authority import may
from policies.requests import StaffRequest, page_asked_for, staff_only
from posts.desk import cards_of, handed_over, posts_page, rows_of, week_of
from posts.picture_queries import set_aside_in
from posts.queries import MANY, asked_for_reminders
from posts.whereabouts import hands_of

LAST_PAGE = 100


@staff_only
@require_safe
@never_cache
def desk(request: StaffRequest) -> HttpResponse:
    """What needs me first, my posts, what goes out this week: the same few queries at every size."""
    number = page_asked_for(request, last=LAST_PAGE)
    hands = hands_of(request.staff.school, request.rules)
    cards, more_cards = cards_of(request.staff) if number == 1 else ([], False)
    posts, has_more = posts_page(request.staff, number)
    theirs = handed_over(request.staff) if number == 1 else []
    rows = rows_of([*posts, *theirs], hands)
    requests = 0
    if may(request.person, "own_reminders", rules=request.rules):
        requests = len(asked_for_reminders(request.staff.school_id).values_list("pk", flat=True)[:MANY])
    set_aside = 0
    if may(request.person, "set_holds", rules=request.rules):
        set_aside = set_aside_in(request.staff.school_id).count()
    context = {
        "today": today_in(request.staff.school),
        "cards": cards,
        "more_cards": more_cards,
        "rows": rows[: len(posts)],
        "handed_over": rows[len(posts) :],
        "requests": requests,
        "set_aside": set_aside,
        "days": week_of(request.staff),
        "number": number,
        "previous_url": f"?page={number - 1}" if number > 1 else "",
        "next_url": f"?page={number + 1}" if has_more and number < LAST_PAGE else "",
    }
    return render(request, "posts/desk.html", context)
