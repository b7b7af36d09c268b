"""`manage.py new_school`: a school, its protocol, its first head and the link for setting up an account."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction
from django.utils.text import slugify

from audit.actors import SYSTEM
from channels.models import Channel
from channels.services import register_account
from people.links import set_up_link
from people.models import Country, School, User
from people.roles import Role
from people.services import NewStaff, PeopleProblem, create_school, invite_staff, mark_installation
from policies.services import adopt_protocol
from policies.wording import DECLARATION, adopt_wording


class Command(BaseCommand):
    help = "Create a school with its protocol, its own page and its first head; prints the head's set-up link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the school's name, in quotes")
        parser.add_argument("--head", required=True, help='the head as the school says it, for example "Mrs Hughes"')
        parser.add_argument("--email", required=True, help="the head's e-mail address")
        parser.add_argument("--slug", default="", help="the school's word in addresses (default: from the name)")
        parser.add_argument("--country", default=Country.WALES, choices=Country.values)
        parser.add_argument("--languages", default="en,cy", help="languages the school posts in, first one first")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        if settings.DEMO:
            msg = "A demonstration has its own school. Start without DEMO for a real one."
            raise CommandError(msg)
        slug = options["slug"] or slugify(options["name"])[:50].strip("-")
        if not slug or School.objects.filter(slug=slug).exists():
            msg = f"Choose another --slug: {slug!r} is empty or taken."
            raise CommandError(msg)
        validate_email(options["email"])
        try:
            user = self._create(slug, options)
        except PeopleProblem as problem:
            raise CommandError(problem.message) from problem
        self.stdout.write(f"{options['name']} is ready. {options['head']} sets up an account at:")
        self.stdout.write(set_up_link(user))

    @transaction.atomic
    def _create(self, slug: str, options: dict[str, Any]) -> User:
        mark_installation(demonstration=False)
        languages = [code.strip() for code in options["languages"].split(",") if code.strip()]
        school = create_school(
            name=options["name"], slug=slug, country=options["country"], languages=languages, by=SYSTEM
        )
        adopt_protocol(school, preset="deputy_head", by=SYSTEM)
        adopt_wording(school, "declaration", DECLARATION)
        register_account(school, channel=Channel.OWN_PAGE, name=f"{school.name[:70]}: news", by=SYSTEM)
        new = NewStaff(name=options["head"], email=options["email"], roles=frozenset({Role.HEADTEACHER}))
        head = invite_staff(school, new, by=SYSTEM)
        user = head.users.first()
        if user is None:
            msg = "The head has no account."
            raise CommandError(msg)
        return user
