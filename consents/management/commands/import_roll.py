"""manage.py import_roll: the same import as on the page. Says what would change; with --apply it happens."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from consents import rolls
from people.importers.csv_rows import FileRefused
from people.importers.packages import AT_MOST_FILES, AT_MOST_TOGETHER, SentFile
from people.importers.roll_csv import NeedsColumns
from people.importers.roll_file import RollFile
from people.importers.sheets import some_of
from people.models import RollRun, School, Staff
from people.roll_plan import Choice, Plan, plan_roll
from people.roll_run import RollBusy, RollMoved
from policies.authority import NotAllowed


class Command(BaseCommand):
    help = (
        "Bring in a roll from a CSV file, several, a zip or a folder: School Data Sync, OneRoster or any list with "
        "headings. Without --apply it only says what would change; no name is printed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, nargs="+", help="a CSV file, several, a zip, or a folder")
        parser.add_argument("--school", required=True, help="the short name of the school, as in its address")
        parser.add_argument("--by", required=True, help="the e-mail address of the person who keeps the register")
        parser.add_argument("--apply", action="store_true", help="do it")
        parser.add_argument("--whole-roll", action="store_true", help="who is not in the file has left")
        parser.add_argument("--leavers-today", action="store_true", help="leavers without a day have left today")
        parser.add_argument(
            "--same-children",
            action="store_true",
            help="the same name in another class is the same child (leavers: on the page)",
        )
        parser.add_argument("--our-school", default="", help="its name or number, where the files hold several schools")
        parser.add_argument("--bad-rows", type=Path, help="write the rows that are handed back here, as CSV")

    def handle(self, **options: Any) -> None:
        school, by = self._who(options["school"], options["by"])
        file = self._read(options["path"], school, options["our_school"])
        if options["bad_rows"]:
            options["bad_rows"].write_text(rolls.handed_back(file), encoding="utf-8", newline="")
        for bad in file.bad:
            self.stdout.write(f"line {bad.line} is handed back: {bad.reason}")
        if file.refused:
            self.stdout.write(f"not read: {', '.join(file.refused)}")
        for doubt in file.doubts:
            self.stdout.write(doubt)
        plan = plan_roll(school, file)
        self._say(plan)
        if not options["apply"]:
            self.stdout.write("Nothing was changed. Say --apply to bring it in.")
            return
        same: Choice = "same" if options["same_children"] else "skip"
        decided = {doubt.row.line: same for doubt in plan.to_decide if doubt.row.is_here}
        self._bring_in(file, plan, school=school, by=by, decided=decided, **_who_left(options))

    def _read(self, paths: list[Path], school: School, our_school: str) -> RollFile:
        try:
            return rolls.read_files(sent(paths), school=school, our_school=our_school)
        except FileRefused as refused:
            raise CommandError(refused.reason) from refused
        except OSError as error:
            raise CommandError(f"{error.filename or 'The file'} cannot be read: {error.strerror}.") from error
        except NeedsColumns as needed:
            msg = "Which column is the first name, which the last? Say it once on the page “Bring in the roll”."
            raise CommandError(msg) from needed

    def _bring_in(self, file: RollFile, plan: Plan, **how: Any) -> None:
        try:
            done = rolls.bring_in(file=file, seen=plan.digest(), each_part=self._moved, **how)
        except NotAllowed as refused:
            raise CommandError(str(refused)) from refused
        except RollBusy as busy:
            msg = "Another roll is being brought in. Wait two minutes and run this again: nothing was changed."
            raise CommandError(msg) from busy
        except RollMoved as moved:
            msg = "The roll changed in this moment, and nothing was brought in. Run this again."
            raise CommandError(msg) from moved
        self.stdout.write(
            f"Brought in: {done.new} new, {done.changed} changed, {done.left} left, "
            f"{done.undecided} left out; {done.parents} parents; a no for {done.noes}, a yes for {done.yeses}."
        )

    def _moved(self, run: RollRun) -> None:
        self.stdout.write(f"{run.done} of {run.rows} rows")

    def _who(self, slug: str, email: str) -> tuple[School, Staff]:
        school = School.objects.filter(slug=slug).first()
        by = Staff.objects.filter(school=school, email__iexact=email).first() if school else None
        if school is None or by is None:
            msg = "No such school, or nobody of that address works there."
            raise CommandError(msg)
        return school, by

    def _say(self, plan: Plan) -> None:
        self.stdout.write(
            f"{len(plan.new)} new, {len(plan.changed)} changed, {len(plan.unchanged)} as before, "
            f"{len(plan.missing)} not in the file, {len(plan.to_decide)} with the same name in another class."
        )
        if plan.leaving or plan.left_before:
            self.stdout.write(
                f"Leavers: {len(plan.leaving)} on the roll here, {len(plan.without_a_day)} of them without a day; "
                f"{len(plan.left_before)} not known here and not added."
            )
        if plan.to_come or plan.here_already:
            self.stdout.write(
                f"Not here yet: {len(plan.to_come)} not added; {len(plan.here_already)} on the roll here, who stay."
            )
        for sentence in some_of(
            [
                f"line {row.line}: the no in it is on nobody's record. Say on the page whose it is."
                for row in plan.noes_of_nobody
            ]
        ):
            self.stdout.write(sentence)
        if plan.parents.met:
            self.stdout.write(
                f"Parents: {len(plan.parents.new)} new, {len(plan.parents.changed)} changed; parental responsibility: "
                f"{len(plan.parents.gaining)} given, {len(plan.parents.losing)} taken back, "
                f"{len(plan.parents.contradicted)} left as the register has it."
            )


def _who_left(options: dict[str, Any]) -> dict[str, bool]:
    return {name: options[name] for name in ("whole_roll", "leavers_today")}


def sent(paths: list[Path]) -> list[SentFile]:
    """The files, and of a folder every CSV file directly in it. Raises FileRefused where that is too much to read."""
    found = [file for path in paths for file in (sorted(path.glob("*.[cC][sS][vV]")) if path.is_dir() else [path])]
    if len(found) > AT_MOST_FILES or sum(path.stat().st_size for path in found) > AT_MOST_TOGETHER:
        raise FileRefused("That is more than the lists of one school.")
    return [SentFile(path.name, path.read_bytes()) for path in found]
