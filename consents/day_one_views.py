"""The pages of the first day: the forms on file, whether they count, and a class written down at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from channels.models import ConsentChannel
from consents import day_one
from consents.day_one_forms import ButTheseForm, FormsOnFileForm, OfficersDecisionForm
from consents.endings import MOMENT
from consents.models import DecidesAs, FormsOnFile, Material
from consents.pages import keeps_register, require_register
from consents.queries import classes_of, register_for
from consents.sealing import Unreadable, unseal_file
from people.models import Pupil
from people.queries import is_held, today_in
from people.roles import Role
from policies.authority import NotAllowed, may_decide_on_forms
from policies.requests import StaffRequest, staff_only

YES_OR_NO = ("no", "yes")
ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def _require_reader(request: StaffRequest) -> None:
    """The office that keeps the register, and the two who decide."""
    if not keeps_register(request) and not request.person.holds(Role.HEADTEACHER, Role.DPO):
        require_register(request)


def _asked_for(request: StaffRequest, public_id: UUID) -> FormsOnFile:
    found = FormsOnFile.objects.filter(school=request.staff.school).select_related("school", "wording", "kept_by")
    return get_object_or_404(found.defer("scan_sealed"), public_id=public_id)


@staff_only
@require_safe
@never_cache
def all_forms(request: StaffRequest) -> HttpResponse:
    """Every batch of forms that the school had on file."""
    _require_reader(request)
    found = FormsOnFile.objects.filter(school=request.staff.school).defer("scan_sealed").order_by("-pk")
    batches = [(forms, day_one.waits_for(forms)) for forms in found.prefetch_related("decisions")[:50]]
    return render(request, "consents/forms_on_file.html", {"batches": batches, "keeps": keeps_register(request)})


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_forms(request: StaffRequest) -> HttpResponse:
    """Write a batch of forms down."""
    require_register(request)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FormsOnFileForm(*sent, school=request.staff.school)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        forms = day_one.keep_forms(
            request.staff.school,
            words=said["words"],
            covers=form.covers(),
            first_day=said["first_day"],
            last_day=said["last_day"],
            kept_where=said["kept_where"],
            scan=said["scan"],
            by=request.staff,
        )
        messages.success(request, _("Written down. Now the headteacher and the data protection officer decide."))
        return redirect("consents:forms_batch", forms.public_id)
    return render(request, "consents/forms_add.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_safe
@never_cache
def batch(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One batch: what it says, who decided what, how far it is written down, and the classes."""
    _require_reader(request)
    return _show(request, _asked_for(request, public_id), OfficersDecisionForm())


def _show(request: StaffRequest, forms: FormsOnFile, form: OfficersDecisionForm) -> HttpResponse:
    said = {decision.decides_as: decision for decision in forms.decisions.select_related("by")}
    works_here = is_held(forms.school, Role.DPO)
    ends = day_one.ends_on(forms)
    channels, materials = ({each[place] for each in forms.covers} for place in (0, 1))
    context = {
        "forms": forms,
        "form": form,
        "channels": [ConsentChannel(each).label for each in ConsentChannel.values if each in channels],
        "materials": [Material(each).label for each in Material.values if each in materials],
        "decisions": [_said(request, each, said.get(each), works_here=works_here) for each in DecidesAs],
        "counts": day_one.their_yes_counts(forms),
        "ends_with": ends - MOMENT if ends else None,
        "has_ended": ends is not None and ends <= timezone.now(),
        "counted": day_one.counted(forms),
        "classes": classes_of(forms.school, on=today_in(forms.school)),
        "keeps": keeps_register(request),
    }
    return render(request, "consents/forms_batch.html", context, status=422 if form.errors else 200)


def _said(request: StaffRequest, role: DecidesAs, decision: Any, *, works_here: bool) -> dict[str, Any]:
    """What one of the two said, or whether this person may say it now."""
    as_officer = role == DecidesAs.DPO
    refused = may_decide_on_forms(request.person, as_officer=as_officer, somebody_is_officer=works_here)
    return {
        "role": role,
        "decision": decision,
        "may": decision is None and refused is None,
        "asks_where": as_officer and not works_here,
    }


@staff_only
@require_POST
def decide(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The head or the officer says whether the yeses count."""
    forms = _asked_for(request, public_id)
    where = OfficersDecisionForm(request.POST)
    try:
        role, counts = DecidesAs(request.POST.get("role", "")), YES_OR_NO.index(request.POST.get("counts", ""))
        for_officer = role == DecidesAs.DPO and request.person.holds(Role.HEADTEACHER)
        if for_officer and not is_held(forms.school, Role.DPO) and not where.is_valid():
            return _show(request, forms, where)
        kept_where = where.cleaned_data["kept_where"] if where.is_valid() else ""
        day_one.decide_on_forms(forms, decides_as=role, counts=bool(counts), by=request.staff, kept_where=kept_where)
    except ValueError:
        messages.warning(request, _("Nothing was written: it was said before."))
    else:
        messages.success(request, _("Written down."))
    return redirect("consents:forms_batch", forms.public_id)


@staff_only
@require_safe
@never_cache
def scan(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The sample, as a file to download: it is never shown within a page of ours."""
    _require_reader(request)
    forms = _asked_for(request, public_id)
    try:
        content = unseal_file(bytes(forms.scan_sealed))
    except Unreadable:
        content = b""
    if not content or forms.scan_type not in ENDINGS:
        raise Http404
    answer = HttpResponse(content, content_type=forms.scan_type)
    answer["Content-Disposition"] = f'attachment; filename="form.{ENDINGS[forms.scan_type]}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def but_these(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Everyone in this class but these: mark the exceptions, look at the names, then it is written child by child.

    Only the children whom the page showed are written down: who joined the class meanwhile is none of them.
    """
    require_register(request)
    forms = _asked_for(request, public_id)
    group = request.GET.get("class", "")
    known = register_for(forms.school, on=today_in(forms.school), group=group) if group else Pupil.objects.none()
    pupils = day_one.not_written_down(forms, known)
    looked_at = set(request.POST.getlist("looked_at"))
    if request.method == "POST":
        pupils = [pupil for pupil in pupils if pupil.public_id.hex in looked_at]
    form = ButTheseForm(request.POST if request.method == "POST" else None, pupils=pupils)
    counts = day_one.their_yes_counts(forms)
    ends = day_one.ends_on(forms)
    context = {
        "forms": forms,
        "group": group,
        "form": form,
        "pupils": pupils,
        "counts": counts,
        "has_ended": ends is not None and ends <= timezone.now(),
    }
    if request.method != "POST" or not form.is_valid():
        return render(request, "consents/forms_class.html", context, status=422 if form.errors else 200)
    yes = form.those("") if counts else []
    no = form.those(ButTheseForm.SAYS_NO)
    if "write" in request.POST:
        return _write(request, forms, yes, no)
    none = form.those(ButTheseForm.NO_FORM) + ([] if counts else form.those(""))
    return render(request, "consents/forms_look.html", {**context, "yes": yes, "no": no, "none": none})


def _write(request: StaffRequest, forms: FormsOnFile, yes: list[Pupil], no: list[Pupil]) -> HttpResponse:
    """A decision that changed between looking and writing is the only thing that can be in the way."""
    try:
        noes, yeses = day_one.write_down_forms(
            forms, yes=[pupil.pk for pupil in yes], no=[pupil.pk for pupil in no], by=request.staff
        )
    except day_one.NotDecided as error:
        raise NotAllowed(_("Head and data protection officer have not both said that these forms count.")) from error
    words = _("Written down: yes for %(yes)d, no for %(no)d.") % {"yes": yeses, "no": noes}
    messages.success(request, words)
    return redirect("consents:forms_batch", forms.public_id)
