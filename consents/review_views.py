"""What somebody has to look at: a yes after something changed, and pupils whose own answer is needed now or soon."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consents.asking import ask_pupils
from consents.asking_plan import Obstacle
from consents.coming_of_age import coming, not_asked_yet
from consents.form_words import add_missing_words, form_in_force
from consents.models import Outcome
from consents.pages import keeps_register, leads_safeguarding, require_register
from consents.reviews import NobodyToAsk, close_review, open_reviews, reviews_for, to_review
from consents.standard_form import STANDARD
from people.queries import today_in
from policies.requests import StaffRequest, staff_only

PER_PAGE = 30
SHOWN = 100


@staff_only
@require_safe
@never_cache
def reviews(request: StaffRequest) -> HttpResponse:
    """Every yes about which something changed: what, who, since when, what it stops, and a button for each outcome."""
    if not leads_safeguarding(request):
        require_register(request)
    school = request.staff.school
    found = open_reviews(school, by=request.staff, rules=request.rules)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": to_review(school, page.object_list), "keeps": keeps_register(request)}
    return render(request, "consents/reviews.html", context)


@staff_only
@require_POST
def close(request: StaffRequest, review_id: int) -> HttpResponse:
    """Say what follows. A line of somebody else's list is not there: that it is would tell of the child."""
    row = get_object_or_404(reviews_for(request.staff.school, by=request.staff, rules=request.rules), pk=review_id)
    said = request.POST.get("outcome", "")
    try:
        close_review(row, Outcome(said), by=request.staff)
    except NobodyToAsk:
        messages.warning(
            request, _("Nobody could be asked by e-mail. It stays on the list: the child’s page says why.")
        )
    except ValueError:
        messages.error(request, _("Nothing was changed: say what follows."))
    else:
        messages.success(request, _("Written down."))
    return redirect("consents:reviews")


@staff_only
@require_POST
def words_for_pupils(request: StaffRequest) -> HttpResponse:
    """One press: the form in force gets words for pupils."""
    require_register(request)
    if add_missing_words(request.staff.school, by=request.staff):
        messages.success(request, _("From now on pupils can be asked, with these words."))
    return redirect("consents:themselves")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def themselves(request: StaffRequest) -> HttpResponse:
    """Pupils who answer for themselves: those who were not asked yet, with one button, and those who soon will be."""
    require_register(request)
    school, on = request.staff.school, today_in(request.staff.school)
    plan = not_asked_yet(school, request.rules, on=on, at=timezone.now())
    if request.method == "POST":
        if form_in_force(school, "en") is None:
            messages.warning(request, _("First say what the form says."))
            return redirect("consents:form")
        sent = ask_pupils(school, [pupil for about in plan.to_ask.values() for pupil in about], by=request.staff)
        words = ngettext("%(count)d e-mail is on its way.", "%(count)d e-mails are on their way.", sent)
        messages.success(request, words % {"count": sent} if sent else _("There was nobody to write to."))
        return redirect("consents:themselves")
    context = {
        "to_ask": list(plan.to_ask)[:SHOWN],
        "many": len(plan.to_ask),
        "not_asked": plan.not_asked[:SHOWN],
        "more": max(0, len(plan.not_asked) - SHOWN),
        "waiting": len(plan.waiting),
        "coming": coming(school, request.rules, on=on)[:SHOWN],
        "from_age": request.rules.pupil_answers_from,
        "no_words": any(row.obstacle == Obstacle.NO_WORDS for row in plan.not_asked),
        "words": [(language, words.pupil) for language, words in STANDARD.items()],
    }
    return render(request, "consents/themselves.html", context)
