"""Bringing in the roll: choose a file, look at the difference, bring it in, take the bad rows back."""

from typing import Any, cast, get_args
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from consents import rolls
from consents.file_answers import answers_of
from consents.forms import RollForm
from consents.models import Answer, RollUpload
from consents.pages import require_register
from people.importers.csv_rows import FileRefused
from people.importers.headings import meaning
from people.importers.roll_csv import RollFile
from people.roll_plan import Choice, Plan, RollMoved, plan_roll
from policies.requests import StaffRequest, staff_only
from policies.rules import Rules

SHOWN = 200


@staff_only
def choose_file(request: StaffRequest) -> HttpResponse:
    """Upload a roll. Nothing on the register changes yet."""
    require_register(request)
    form = RollForm(request.POST, request.FILES) if request.method == "POST" else RollForm()
    if request.method == "POST" and form.is_valid():
        try:
            upload = rolls.keep_upload(form.cleaned_data["file"].read(), by=request.staff)
        except FileRefused as refused:
            form.add_error("file", refused.reason)
        else:
            return redirect("consents:import_difference", upload.public_id)
    return render(request, "consents/import.html", {"form": form}, status=422 if form.errors else 200)


def _upload(request: StaffRequest, public_id: UUID) -> RollUpload:
    require_register(request)
    upload = rolls.kept_upload(public_id, by=request.staff)
    if upload is None:
        raise Http404
    return upload


@staff_only
def difference(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What the file would change, first; then, on the same page, the button that does it."""
    file = rolls.rows_of(_upload(request, public_id))
    status = 200
    if request.method == "POST":
        try:
            brought = rolls.bring_in(
                request.staff.school,
                file,
                by=request.staff,
                seen=request.POST.get("seen", ""),
                decided=_decided(request, file),
                whole_roll=request.POST.get("whole_roll") == "yes",
            )
        except RollMoved:
            messages.warning(request, _("The roll has changed since you looked. Nothing was brought in: look again."))
            status = 409
        else:
            messages.success(request, _words(brought))
            return redirect("consents:register")
    plan = plan_roll(request.staff.school, file)
    return render(request, "consents/difference.html", _context(public_id, file, plan, request.rules), status=status)


def _decided(request: StaffRequest, file: RollFile) -> dict[int, Choice]:
    """The answers to "is it the same child?", by line: one for all of them, or one by one."""
    for_all = request.POST.get("all_lines", "")
    said = {row.line: for_all or request.POST.get(f"line-{row.line}", "") for row in file.rows}
    return cast(dict[int, Choice], {line: choice for line, choice in said.items() if choice in get_args(Choice)})


def _words(brought: rolls.Brought) -> str:
    roll = brought.roll
    words = _("%(new)d new, %(changed)d changed, %(unchanged)d as before, %(left)d left.") % {
        "new": roll.new,
        "changed": roll.changed,
        "unchanged": roll.unchanged,
        "left": roll.left,
    }
    if roll.undecided:
        words += " " + ngettext(
            "%(count)d row is left out until somebody says who it is.",
            "%(count)d rows are left out until somebody says who they are.",
            roll.undecided,
        ) % {"count": roll.undecided}
    if brought.noes:
        words += " " + ngettext(
            "For %(count)d child the file's no is now on the register.",
            "For %(count)d children the file's no is now on the register.",
            brought.noes,
        ) % {"count": brought.noes}
    return words


def _context(public_id: UUID, file: RollFile, plan: Plan, rules: Rules) -> dict[str, Any]:
    by_name = [change for change in plan.known if change.by_name]
    said = [answers_of(row.answers).values() for row in file.rows if row.answers]
    return {
        "public_id": public_id,
        "file": file,
        "plan": plan,
        "seen": plan.digest(),
        "by_name": by_name[:SHOWN],
        "by_name_count": len(by_name),
        "to_decide": plan.to_decide[:SHOWN],
        "answer_columns": [heading for heading in file.headings if meaning(heading) is None],
        "noes": sum(1 for answers in said if Answer.REFUSED in answers),
        "yeses": sum(1 for answers in said if Answer.REFUSED not in answers),
        "yes_counts": rules.imported_yes_counts,
        "shown": SHOWN,
        "many_missing": len(plan.missing) * 5 > len(plan.known),
    }


@staff_only
@require_safe
def bad_rows(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The rows that could not be read, as a file, with the reason beside each."""
    file = rolls.rows_of(_upload(request, public_id))
    response = HttpResponse(rolls.handed_back(file), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rows-to-mend.csv"'
    response["Cache-Control"] = "private, no-store"
    return response
