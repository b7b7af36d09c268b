"""Bringing in the roll: choose the files, say which column is which, look at the difference, bring it in."""

from typing import Any, cast, get_args
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy
from django.views.decorators.http import require_safe

from consents import rolls
from consents.file_answers import answers_of
from consents.import_forms import ColumnsForm, RollForm, name_of_column
from consents.models import Answer, RollUpload
from consents.pages import require_register
from people.importers.csv_rows import FileRefused
from people.importers.headings import WHOLE_NAME, Column, parents_part
from people.importers.headings import meaning as meaning_of
from people.importers.roll_csv import NeedsColumns, Table
from people.importers.roll_file import RollFile
from people.models import RollRun
from people.roll_plan import Choice, Plan, plan_roll
from people.roll_run import Done, RollBusy, RollMoved
from policies.requests import StaffRequest, staff_only
from policies.rules import Rules

SHOWN = 200
DONE: dict[str, Any] = {
    "undecided": ngettext_lazy(
        "%(count)d row is left out until somebody says who it is.",
        "%(count)d rows are left out until somebody says who they are.",
        "count",
    ),
    "not_added": ngettext_lazy(
        "%(count)d child in the file had left and was not here: not added.",
        "%(count)d children in the file had left and were not here: not added.",
        "count",
    ),
    "to_come": ngettext_lazy(
        "%(count)d child in the file is not here yet: not added.",
        "%(count)d children in the file are not here yet: not added.",
        "count",
    ),
    "noes_of_nobody": ngettext_lazy(
        "%(count)d no in the file is on nobody's record. If the child is here, bring the file in again and say "
        "who it is, or write the no on the child's page.",
        "%(count)d noes in the file are on nobody's record. If a child is here, bring the file in again and "
        "say who it is, or write the no on the child's page.",
        "count",
    ),
    "parents": ngettext_lazy(
        "%(count)d parent or carer is new or changed.",
        "%(count)d parents and carers are new or changed.",
        "count",
    ),
    "noes": ngettext_lazy(
        "For %(count)d child the file's no is now on the register.",
        "For %(count)d children the file's no is now on the register.",
        "count",
    ),
    "addresses": ngettext_lazy(
        "%(count)d pupil's own e-mail address is new or changed.",
        "%(count)d pupils' own e-mail addresses are new or changed.",
        "count",
    ),
}
"""What is said of a count of `Done`, where there is one."""


@staff_only
def choose_file(request: StaffRequest) -> HttpResponse:
    """Upload a roll. Nothing on the register changes yet."""
    require_register(request)
    known = rolls.columns_of_school(request.staff.school)
    form = RollForm(request.POST or None, request.FILES or None, initial={"our_school": known.called})
    if request.method == "POST" and form.is_valid():
        try:
            upload = rolls.keep_upload(
                form.cleaned_data["file"],
                by=request.staff,
                our_school=form.cleaned_data["our_school"],
                choose_columns=form.cleaned_data["choose_columns"],
            )
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
def columns(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Which column is which: asked once, and remembered for the school."""
    upload = _upload(request, public_id)
    table = rolls.rows_of(upload)
    if not isinstance(table, Table):
        return redirect("consents:import_difference", public_id)
    known = rolls.columns_of_school(request.staff.school)
    form = ColumnsForm(request.POST if request.method == "POST" else None, table=table, known=known.columns)
    if request.method == "POST" and form.is_valid():
        try:
            rolls.tell_columns(upload, table, form.columns, by=request.staff)
        except (NeedsColumns, FileRefused) as refused:
            form.add_error(None, getattr(refused, "reason", _("Say which column is the first and the last name.")))
        else:
            return redirect("consents:import_difference", public_id)
    context = {"form": form, "table": table}
    answer = render(request, "consents/import_columns.html", context, status=422 if form.errors else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


@staff_only
def difference(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What the file would change, first; then, on the same page, the button that does it."""
    require_register(request)
    if rolls.run_of(public_id, by=request.staff):
        return redirect("consents:import_progress", public_id)
    upload = _upload(request, public_id)
    file = rolls.rows_of(upload)
    if isinstance(file, Table):
        return redirect("consents:import_columns", public_id)
    status = 200
    if request.method == "POST":
        try:
            rolls.begin_import(
                upload,
                file,
                by=request.staff,
                seen=request.POST.get("seen", ""),
                decided=_decided(request, file),
                whole_roll=request.POST.get("whole_roll") == "yes",
                leavers_today=request.POST.get("leavers_today") == "yes",
            )
        except RollMoved as moved:
            messages.warning(request, _why(moved))
            status = 409
        else:
            return redirect("consents:import_progress", public_id)
    plan = plan_roll(request.staff.school, file)
    return render(request, "consents/difference.html", _context(public_id, file, plan, request.rules), status=status)


def _why(moved: RollMoved) -> str:
    if isinstance(moved, RollBusy):
        return _("Somebody is bringing in a roll at this moment. Wait until it is done, then look again.")
    return _("The roll has changed since you looked. Nothing was brought in: look again.")


@staff_only
@require_safe
def progress(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """How far it has come; at the end, what was done and which rows are to be mended."""
    require_register(request)
    run = rolls.run_of(public_id, by=request.staff)
    upload = rolls.kept_upload(public_id, by=request.staff)
    if run is None:
        if upload is None:
            raise Http404
        return redirect("consents:import_difference", public_id)
    file = rolls.rows_of(upload) if upload and run.ended_at else None
    context = {
        "run": run,
        "public_id": public_id,
        "words": _words(run),
        "bad": len(file.bad) if isinstance(file, RollFile) else 0,
    }
    return render(request, "consents/import_progress.html", context)


def _decided(request: StaffRequest, file: RollFile) -> dict[int, Choice]:
    """The answers to "is it the same child?", by line: one for all of them who are here, or one by one."""
    for_all = request.POST.get("all_lines", "")
    said = {row.line: (for_all if row.is_here else "") or request.POST.get(f"line-{row.line}", "") for row in file.rows}
    return cast(dict[int, Choice], {line: choice for line, choice in said.items() if choice in get_args(Choice)})


def _words(run: RollRun) -> list[str]:
    """What was done, in sentences."""
    done = Done.by(run)
    rows = _("%(new)d new, %(changed)d changed, %(unchanged)d as before, %(left)d left.") % vars(done)
    return [rows, *(str(said % {"count": count}) for name, said in DONE.items() if (count := getattr(done, name)))]


def _context(public_id: UUID, file: RollFile, plan: Plan, rules: Rules) -> dict[str, Any]:
    by_name = [change for change in plan.known if change.by_name]
    of_nobody = {row.line for row in [*plan.not_added, *plan.noes_of_nobody]}
    said = [answers_of(row.answers).values() for row in file.rows if row.answers and row.line not in of_nobody]
    read_as = dict(file.read_as)
    children = {row.line: f"{row.first_name} {row.last_name}" for row in file.rows}
    return {
        "public_id": public_id,
        "file": file,
        "plan": plan,
        "seen": plan.digest(),
        "by_name": by_name[:SHOWN],
        "by_name_count": len(by_name),
        "to_decide": sorted(plan.to_decide, key=lambda doubt: doubt.row.is_here)[:SHOWN],
        "with_a_day": [each for each in plan.leaving if each.on is not None],
        "read_as": [(heading, name_of_column(column)) for heading, column in read_as.items()],
        "answer_columns": _answer_columns(file, read_as),
        "noes": sum(1 for answers in said if Answer.REFUSED in answers),
        "yeses": sum(1 for answers in said if Answer.REFUSED not in answers),
        "of_nobody": plan.noes_of_nobody,
        "yes_counts": rules.imported_yes_counts,
        "gaining": [(met.parent.name, children[met.line]) for met in plan.parents.gaining[:SHOWN]],
        "losing": [(met.parent.name, children[met.line]) for met in plan.parents.losing[:SHOWN]],
        "contradicted": [(met.parent.name, children[met.line]) for met in plan.parents.contradicted[:SHOWN]],
        "addresses": sum(1 for row in file.rows if row.email),
        "shown": SHOWN,
        "many_missing": len(plan.missing) * 5 > len(plan.known),
    }


def _answer_columns(file: RollFile, read_as: dict[str, str]) -> list[str]:
    """The headings that were read for photo answers: those that are nothing else."""
    if file.kind != "csv":
        return []
    others = [column for column in read_as.values() if column in {*Column, WHOLE_NAME} or column.startswith("parent")]
    return [
        heading
        for heading in file.headings
        if read_as.get(heading) not in others and not meaning_of(heading) and not parents_part(heading)
    ]


@staff_only
@require_safe
def bad_rows(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The rows that could not be read, as a file, with the reason beside each."""
    file = rolls.rows_of(_upload(request, public_id))
    if isinstance(file, Table):
        raise Http404
    response = HttpResponse(rolls.handed_back(file), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rows-to-mend.csv"'
    response["Cache-Control"] = "private, no-store"
    return response
