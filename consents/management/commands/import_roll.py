"""manage.py import_roll: the same import as on the page. Says what would change; with --apply it happens."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from consents import rolls
from people.importers.csv_rows import FileRefused
from people.models import School, Staff
from people.roll_plan import Choice, Plan, plan_roll
from policies.authority import NotAllowed


class Command(BaseCommand):
    help = "Bring in a roll from a CSV file. Without --apply it only says what would change; no name is printed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--school", required=True, help="the short name of the school, as in its address")
        parser.add_argument("--by", required=True, help="the e-mail address of the person who keeps the register")
        parser.add_argument("--apply", action="store_true", help="do it")
        parser.add_argument("--whole-roll", action="store_true", help="who is not in the file has left")
        parser.add_argument(
            "--same-children", action="store_true", help="the same name in another class is the same child"
        )
        parser.add_argument("--bad-rows", type=Path, help="write the rows that are handed back here, as CSV")

    def handle(self, **options: Any) -> None:
        school, by = self._who(options["school"], options["by"])
        try:
            file = rolls.read_file(options["file"].read_bytes())
        except (FileRefused, OSError) as refused:
            raise CommandError(str(refused)) from refused
        if options["bad_rows"]:
            options["bad_rows"].write_text(rolls.handed_back(file), encoding="utf-8")
        for bad in file.bad:
            self.stdout.write(f"line {bad.line} is handed back: {bad.reason}")
        if file.refused:
            self.stdout.write(f"not read: {', '.join(file.refused)}")
        plan = plan_roll(school, file)
        self._say(plan)
        if not options["apply"]:
            self.stdout.write("Nothing was changed. Say --apply to bring it in.")
            return
        same: Choice = "same" if options["same_children"] else "skip"
        decided = {doubt.row.line: same for doubt in plan.to_decide}
        try:
            brought = rolls.bring_in(
                school, file, by=by, seen=plan.digest(), decided=decided, whole_roll=options["whole_roll"]
            )
        except NotAllowed as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(
            f"Brought in: {brought.roll.new} new, {brought.roll.changed} changed, {brought.roll.left} left, "
            f"{brought.roll.undecided} left out; a no for {brought.noes}, a yes for {brought.yeses}."
        )

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
