"""The safeguarding lead's pages: beyond publication without saying why, who decides for a child, who can answer."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consents.asking_queries import is_shared
from consents.care import WrittenMeanwhile, end_care_status, keep_authority_contact, note_competence, set_care_status
from consents.form_words import form_in_force, form_of_the_day
from consents.former_authorities import take_back_formers_no
from consents.forms import HoldForm
from consents.holds import lift_hold, set_hold
from consents.lead_forms import NOT_BY_PHONE, AuthorityAnswerForm, AuthorityContactForm, CareForm, CompetenceForm
from consents.lead_links import send_link_to_authority, send_link_to_carer
from consents.links import asked_about
from consents.models import Answer, PublicationHold, Respondent, Route, WhoDecides
from consents.pages import pupil_asked_for, require_lead
from consents.queries import care_of, channels_in_use, held_children, siblings_without_a_hold
from consents.reviews import open_reviews
from consents.services import record_answer
from consents.sheets import sheet_for_authority
from people.models import Pupil
from people.queries import today_in
from policies.requests import StaffRequest, staff_only

PER_PAGE = 50


@staff_only
@require_safe
def holds(request: StaffRequest) -> HttpResponse:
    """The do-not-publish list: every child on it, and which of them is to be looked at again. Without the reasons."""
    require_lead(request)
    school = request.staff.school
    page = Paginator(held_children(school.pk), PER_PAGE).get_page(request.GET.get("page"))
    waiting = open_reviews(school, by=request.staff, rules=request.rules).count()
    return render(request, "consents/holds.html", {"page": page, "today": today_in(school), "to_review": waiting})


@staff_only
def hold(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Set a hold; afterwards be told honestly what it cannot reach."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    siblings = siblings_without_a_hold(child, on=today_in(child.school))
    form = HoldForm(request.POST if request.method == "POST" else None, siblings=siblings)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        others = form.those_too()
        for each in (child, *others):  # one after the other: what follows locks that child's posts
            set_hold(each, by=request.staff, reason=said["reason"], review_on=said["review_on"])
        messages.success(request, _("From now on this child is not published. Posts that showed them have stopped."))
        if others:
            messages.info(request, _("The others too. What could not be reached of each stands on that child's page."))
        return redirect("unreached:list", child.public_id)
    return render(request, "consents/hold.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def care(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Say who decides for a child who is looked after; afterwards be told what that cannot reach."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    form = CareForm(request.POST or None, pupil=child)
    if request.method == "POST" and form.is_valid() and _care_is_kept(request, child, form):
        messages.success(request, _("Written down. Posts that rested on somebody else's yes have stopped."))
        if form.care().decides == WhoDecides.AUTHORITY:
            messages.info(request, _("On the child’s page you can send the authority, or the carer, a link to answer."))
        return redirect("unreached:list", child.public_id)
    return render(request, "consents/care.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


def _care_is_kept(request: StaffRequest, child: Pupil, form: CareForm) -> bool:
    """False where it is "the same authority" as on a page that is out of date: the form says so."""
    try:
        set_care_status(child, form.care(), by=request.staff)
    except WrittenMeanwhile:
        form.add_error(
            "same_authority",
            _(
                "Nothing was written down: who decides has changed since this page was opened. Go back to the child’s "
                "page, see who decides now, and say it there."
            ),
        )
        return False
    return True


@staff_only
@require_POST
def carer_link(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """A link to the carer to whom the authority gave its decision."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    return _sent(request, child, send_link_to_carer(child, by=request.staff))


@staff_only
@require_POST
def authority_link(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """A link to the authority that decides."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    return _sent(request, child, send_link_to_authority(child, by=request.staff))


def _sent(request: StaffRequest, child: Pupil, count: int) -> HttpResponse:
    if count:
        messages.success(request, _("1 e-mail is on its way."))
    else:
        messages.warning(
            request, _("Nothing was sent: there is no form with words for them, or no e-mail address of their own.")
        )
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_safe
@never_cache
def authority_letter(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The form on paper for the authority that decides, to print. Looking writes nothing down."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    care, kept = care_of(child), form_in_force(child.school, "en")
    is_asked = care is not None and asked_about(care).exists()
    sheet = sheet_for_authority(child.school, request.rules, child) if kept and is_asked else None
    if kept is None or sheet is None:
        messages.warning(request, _("There is nothing to print: no form with words for an authority, or none decides."))
        return redirect("consents:pupil", child.public_id)
    context = {"pupil": child, "sheet": sheet, "version": kept.version, "school": child.school, "is_authority": True}
    return render(request, "consents/authority_letter.html", context)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def authority_contact(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Where the authority that decides is written to."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    care = care_of(child)
    if care is None or care.decides != WhoDecides.AUTHORITY:
        messages.error(request, _("Write down first that the authority decides for this child."))
        return redirect("consents:pupil", child.public_id)
    form = AuthorityContactForm(request.POST or None, initial={"email": care.email, "language": care.language})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            kept = keep_authority_contact(child, email=said["email"], language=said["language"], by=request.staff)
        except ValueError:  # Care has ended in another tab meanwhile.
            messages.error(request, _("Write down first that the authority decides for this child."))
            return redirect("consents:pupil", child.public_id)
        messages.success(request, _("Kept."))
        if is_shared(kept):
            messages.warning(
                request, _("A family has this e-mail address too, so the authority is not written to there.")
            )
        return redirect("consents:pupil", child.public_id)
    context = {"pupil": child, "form": form}
    return render(request, "consents/authority_contact.html", context, status=422 if form.errors else 200)


@staff_only
@require_POST
def care_ended(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The child is not looked after any more."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    end_care_status(child, by=request.staff)
    messages.success(request, _("Written down. What the parents answered counts again."))
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_POST
def formers_no(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Whoever decides now has the no of the authority before taken back."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    said = request.POST.get("route", "")
    try:
        if said not in NOT_BY_PHONE:
            raise ValueError(said)
        take_back_formers_no(child, route=Route(said), by=request.staff)
    except ValueError:
        messages.error(request, _("Nothing was changed: say how, and write down first who decides."))
    else:
        messages.success(request, _("Written down. It gives no permission: whoever decides now says yes or no."))
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def authority_answer(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What the local authority answered, where it decides for the child."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    form = AuthorityAnswerForm(request.POST or None, pupil=child, channels=channels_in_use(child.school))
    if request.method == "POST" and form.is_valid():
        answers = form.answers_of(form.cleaned_data)
        try:
            record_answer(
                child,
                by=request.staff,
                respondent=Respondent.AUTHORITY,
                guardian=None,
                answers=answers,
                decided_at=form.given_at(),
                refused_at=form.refused_at(),
                route=Route(form.cleaned_data["route"]),
                wording=form_of_the_day(child.school, form.cleaned_data["decided_on"]),
            )
        except ValueError:
            messages.error(request, _("Write down first that the authority decides for this child."))
            return redirect("consents:pupil", child.public_id)
        messages.success(request, _("The answer is in the register."))
        said_no = Answer.REFUSED in answers.values()
        return redirect("unreached:list" if said_no else "consents:pupil", child.public_id)
    context = {"pupil": child, "form": form}
    return render(request, "consents/authority_answer.html", context, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def competence(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Whether this pupil understands enough to answer for themselves."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    form = CompetenceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        note_competence(
            child,
            by=request.staff,
            is_able=said["is_able"] == "yes",
            assessed_on=said["assessed_on"],
            basis=said["basis"],
        )
        messages.success(request, _("Written down."))
        return redirect("consents:pupil", child.public_id)
    context = {"pupil": child, "form": form}
    return render(request, "consents/competence.html", context, status=422 if form.errors else 200)


@staff_only
@require_POST
def lift(request: StaffRequest, public_id: UUID, hold_id: int) -> HttpResponse:
    """Lift one hold. Nothing that was stopped starts by itself."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    lift_hold(get_object_or_404(PublicationHold, pk=hold_id, pupil=child), by=request.staff)
    messages.success(request, _("The hold is lifted. What was stopped stays stopped until somebody sends it in again."))
    return redirect("consents:pupil", child.public_id)
