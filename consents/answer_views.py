"""Writing in the register: an answer, a withdrawal, an error, a child's no."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from consents import services
from consents.form_words import form_of_the_day
from consents.forms import AnswerForm, WhoForm, WithdrawForm
from consents.models import Answer, ConsentDecision, Mistake, Respondent, Route
from consents.pages import keeps_register, leads_safeguarding, pupil_asked_for, require_lead, require_register
from consents.queries import channels_in_use, child_of, says_no_in_file
from consents.resolver import asks_the_pupil
from people.models import Guardian, ParentalResponsibility, Pupil
from people.queries import today_in
from people.rolls import keep_guardian
from policies.requests import StaffRequest, staff_only


@staff_only
def answer(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Record what a parent answered, on paper, by phone or in person."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    form = AnswerForm(
        request.POST or None,
        pupil=child,
        channels=channels_in_use(child.school),
        no_in_file=says_no_in_file(child),
        asks_pupil=_asks(child, request),
        by=request.staff,
    )
    if request.method == "POST" and form.is_valid():
        rows = _record(request, child, form)
        messages.success(request, _("The answer is in the register."))
        by_parent = form.respondent == Respondent.GUARDIAN
        if by_parent and any(row.answer == Answer.GIVEN for row in rows) and not _counts(child, rows[0]):
            words = _("The yes does not count yet: say on the child's page whether they have parental responsibility.")
            messages.warning(request, words)
        return _after(child, stopped=Answer.REFUSED in form.answers_of(form.cleaned_data).values())
    return render(request, "consents/answer.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


@transaction.atomic
def _record(request: StaffRequest, child: Pupil, form: AnswerForm) -> list[ConsentDecision]:
    return services.record_answer(
        child,
        by=request.staff,
        respondent=form.respondent,
        guardian=_whom(request, child, form),
        answers=form.answers_of(form.cleaned_data),
        decided_at=form.given_at(),
        refused_at=form.refused_at(),
        route=Route(form.cleaned_data["route"]),
        wording=form_of_the_day(child.school, form.cleaned_data["decided_on"]),
        witness=form.heard_by,
        replaces_file=form.cleaned_data.get("replaces_file", False),
    )


@staff_only
def withdraw(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """A parent takes it back, or a pupil who answers for themselves: one step, no reason."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    by_pupil = "by_pupil" in request.GET
    form = WithdrawForm(request.POST or None, pupil=child, asks_pupil=_asks(child, request), by_pupil=by_pupil)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            services.withdraw_consent(
                child,
                by=request.staff,
                respondent=form.respondent,
                guardian=_whom(request, child, form),
                route=Route(form.cleaned_data["route"]),
                purposes=form.purposes(),
            )
        messages.success(request, _("Permission is withdrawn. Posts that needed it have stopped."))
        return _after(child, stopped=True)
    return render(request, "consents/withdraw.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


def _asks(child: Pupil, request: StaffRequest) -> bool:
    on = today_in(child.school)
    return asks_the_pupil(child_of(child, on=on), request.rules, on=on)


def _counts(child: Pupil, row: ConsentDecision) -> bool:
    return row.guardian_id is not None and services.has_responsibility(child, row.guardian_id)


def _whom(request: StaffRequest, child: Pupil, form: WhoForm) -> Guardian | None:
    """The parent who answered; None where it was the pupil."""
    if form.respondent == Respondent.PUPIL:
        return None
    if form.chosen is not None:
        return form.chosen
    return keep_guardian(
        child,
        by=request.staff,
        name=form.cleaned_data["name"],
        parental_responsibility=ParentalResponsibility(
            form.cleaned_data["responsibility"] or ParentalResponsibility.UNKNOWN
        ),
    )


def _after(child: Pupil, *, stopped: bool) -> HttpResponse:
    """After a no, the list of what could not be reached; it belongs to the room that knows the posts."""
    return redirect("unreached:list" if stopped else "consents:pupil", child.public_id)


@staff_only
@require_POST
def child_said_no(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One tap, by anybody on the staff."""
    child = pupil_asked_for(request, public_id)
    services.child_said_no(child, by=request.staff)
    messages.success(request, _("Written down. It counts from now on, everywhere, and nobody will be asked why."))
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_POST
def child_changed_their_mind(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The safeguarding lead has heard it from the child."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    services.child_changed_their_mind(child, by=request.staff)
    messages.success(request, _("Written down. What the family answered counts again."))
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_POST
def entered_in_error(request: StaffRequest, public_id: UUID, batch: UUID) -> HttpResponse:
    """A second person says that one sitting was written by mistake, and what was wrong."""
    child = pupil_asked_for(request, public_id)
    if not (keeps_register(request) or leads_safeguarding(request)):
        require_register(request)
    said = request.POST.get("mistake", "")
    if said not in Mistake.values:
        messages.error(request, _("Nothing was changed: say what was wrong with the answer."))
        return redirect("consents:pupil", child.public_id)
    try:
        services.enter_sitting_in_error(child, batch=batch, by=request.staff, mistake=Mistake(said))
    except ValueError:
        messages.warning(request, _("Nothing was changed: somebody said so before you."))
    else:
        messages.success(request, _("Marked as entered in error. It stays on file and no longer counts."))
    return redirect("consents:pupil", child.public_id)


@staff_only
@require_POST
def responsibility(request: StaffRequest, public_id: UUID, guardian_id: int) -> HttpResponse:
    """Say anew whether a parent has parental responsibility."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    guardian = child.guardians.filter(pk=guardian_id).first()
    said = request.POST.get("responsibility", "")
    if guardian is not None and said in ParentalResponsibility.values:
        keep_guardian(
            child,
            by=request.staff,
            name=guardian.name,
            guardian=guardian,
            parental_responsibility=ParentalResponsibility(said),
        )
        messages.success(request, _("Written down."))
    return redirect("consents:pupil", child.public_id)
