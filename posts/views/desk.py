"""Home of everybody who writes posts."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from policies.authority import may
from policies.requests import StaffRequest, number_in, staff_only
from posts.desk import CARDS, card, handed_over, needs_author, posts_page, row, week_of
from posts.queries import asked_for_reminders
from posts.whereabouts import hands_of

MANY = 100


@staff_only
@require_safe
@never_cache
def desk(request: StaffRequest) -> HttpResponse:
    """What needs me first, my posts, what goes out this week: the same few queries at every size."""
    number = min(number_in(request.GET.get("page", "1")) or 1, MANY)
    hands = hands_of(request.staff.school, request.rules)
    waiting = [card(post) for post in needs_author(request.staff)[: CARDS + 1]] if number == 1 else []
    posts, has_more = posts_page(request.staff, number)
    requests = 0
    if may(request.person, "own_reminders", rules=request.rules):
        requests = len(asked_for_reminders(request.staff.school).values_list("pk", flat=True)[:MANY])
    context = {
        "today": timezone.localdate(),
        "cards": waiting[:CARDS],
        "more_cards": len(waiting) > CARDS,
        "rows": [row(post, hands) for post in posts],
        "handed_over": [row(post, hands) for post in handed_over(request.staff)] if number == 1 else [],
        "requests": requests,
        "days": week_of(request.staff),
        "number": number,
        "previous_url": f"?page={number - 1}" if number > 1 else "",
        "next_url": f"?page={number + 1}" if has_more else "",
    }
    return render(request, "posts/desk.html", context)
