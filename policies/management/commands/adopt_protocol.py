"""`manage.py adopt_protocol`: says what a school's protocol would be with a preset as it now is; --apply adopts it."""

from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from people.models import School, Staff
from policies.authority import NotAllowed
from policies.rules import PRESETS, Rules, rules_in_force, to_rules
from policies.services import adopt_protocol, next_protocol

ABOUT_THE_PROTOCOL = {"version", "preset", "ours", "chosen"}


class Command(BaseCommand):
    help = "Say what adopting a preset would change at a school, and what stays as it decided; --apply adopts it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        presets = sorted(path.stem for path in PRESETS.glob("*.yaml"))
        parser.add_argument("school", help="the school's word in addresses")
        parser.add_argument("--by", required=True, help="the e-mail address of whoever looks after its rules")
        parser.add_argument("--preset", default="deputy_head", choices=presets)
        parser.add_argument("--apply", action="store_true", help="put it in force, not only say what it would change")

    def handle(self, *_args: Any, **options: Any) -> None:
        by = Staff.objects.filter(school__slug=options["school"], email__iexact=options["by"]).first()
        if by is None:
            msg = "No such school, or nobody of that address works there."
            raise CommandError(msg)
        if self._say(by.school, options["preset"]) and options["apply"]:
            try:
                rules = adopt_protocol(by.school, preset=options["preset"], by=by)
            except NotAllowed as refused:
                raise CommandError(str(refused)) from refused
            self.stdout.write(f"Version {rules.version} is in force. What is not out yet was asked again by it.")

    def _say(self, school: School, preset: str) -> bool:
        """What changes, and what stays though the preset says otherwise. Whether anything changes."""
        now, then = rules_in_force(school), to_rules(next_protocol(school, preset=preset))
        changes = [name for name, value in _told(then).items() if value != _told(now)[name]]
        for name in changes:
            self.stdout.write(f"{name}: {_words(now, name)} becomes {_words(then, name)}")
        for name in then.chosen:
            self.stdout.write(f"{name}: stays {_words(then, name)}, as the school decided")
        if not changes:
            self.stdout.write("Nothing changes.")
        return bool(changes)


def _told(rules: Rules) -> dict[str, Any]:
    return {name: value for name, value in asdict(rules).items() if name not in ABOUT_THE_PROTOCOL}


def _words(rules: Rules, name: str) -> str:
    value = getattr(rules, name)
    return ", ".join(value) or "nothing" if isinstance(value, tuple) else str(value)
