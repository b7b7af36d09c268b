"""A real school: it starts only with what it needs, and goes from `new_school` to a live post as its pages say."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow  # real processes

SCHOOL = {
    "PRODUCTION": "1",
    "SECRET_KEY": "signs-sessions-and-links-of-this-test-and-of-nothing-else-ever",
    "FIELD_KEY": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "ALLOWED_HOSTS": "posts.school.example",
    "SITE_URL": "https://posts.school.example",
    "LOG_LEVEL": "ERROR",
}


def run(folder: Path, *command: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """A process of a school's own, on SQLite below `folder`; an empty setting counts as missing."""
    outside = ("REQUIRE_SECOND_FACTOR", "CACHE_URL", "DATABASE_URL", "EMAIL_URL", *SCHOOL)
    kept = {name: value for name, value in os.environ.items() if name not in outside}
    environment = {**kept, **SCHOOL, "VAR_DIR": str(folder / "var"), **changed}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)


def test_a_school_starts_and_its_first_post_goes_live(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "tests.schoolsocial.real_start")
    assert done.stdout.startswith("live\n"), done.stderr[-3000:]
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])

    headers = seen["headers"]
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    policy = set(headers["Content-Security-Policy"].split("; "))
    assert {"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'"} <= policy
    assert "unsafe" not in headers["Content-Security-Policy"]

    cookies = {name: cookie for name, cookie in seen["cookies"].items() if cookie["max-age"] != 0}
    assert set(cookies) == {"__Host-session", "__Host-csrf", "django_language"}
    for cookie in cookies.values():
        assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")
        assert (cookie["path"], cookie["domain"]) == ("/", "")

    assert seen["plain"] == "https://posts.school.example/people/"
    assert seen["admin"].startswith("/technical-admin/login/")
    assert seen["signed_out"]["Clear-Site-Data"] == '"cache", "storage"'

    assert stat.S_IMODE((tmp_path / "var").stat().st_mode) == 0o700, "nobody else on the machine reads it"


def test_what_is_deleted_is_overwritten_in_a_small_schools_file(tmp_path: Path) -> None:
    """A child who was forgotten is in no free page of it either."""
    asks = "from django.db import connection as c; print(c.cursor().execute('PRAGMA secure_delete').fetchone()[0])"
    assert run(tmp_path, "manage.py", "shell", "--no-imports", "-c", asks).stdout.strip() == "1"


FORGET = """
from pathlib import Path
from django.core.management import call_command
from django.db import connection
from audit.actors import SYSTEM
from people.models import Organisation, Pupil, School
from people.rolls import erase_pupil
call_command("migrate", verbosity=0)
school = School.objects.create(organisation=Organisation.objects.create(name="O"), name="S", slug="s", languages=["en"])
pupil = Pupil.objects.create(school=school, first_name="Gwenhwyfar", last_name="Quillfeather")
folder = Path(connection.settings_dict["NAME"]).parent
holds = lambda: sum(b"Quillfeather" in file.read_bytes() for file in folder.rglob("*") if file.is_file())
before = holds()
erase_pupil(pupil, by=SYSTEM)
print(before > 0, holds())
"""


@pytest.mark.slow
def test_a_child_who_was_forgotten_is_in_no_old_page_either(tmp_path: Path) -> None:
    done = run(tmp_path, "manage.py", "shell", "--no-imports", "-c", FORGET)
    assert done.stdout.strip().splitlines()[-1:] == ["True 0"], done.stderr


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"FIELD_KEY": ""}, "FIELD_KEY"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"SITE_URL": ""}, "SITE_URL must be the https:// address"),
        ({"SITE_URL": "http://posts.school.example"}, "SITE_URL must be the https:// address"),
        ({"DEMO": "1"}, "cannot be combined"),
        ({"DEBUG": "1"}, "cannot be combined"),
    ],
)
def test_it_does_not_start_without_what_it_needs(tmp_path: Path, changed: dict[str, str], says: str) -> None:
    done = run(tmp_path, "manage.py", "check", **changed)
    assert done.returncode == 1
    assert says in done.stderr


BEHIND_A_PROXY = """
import django; django.setup()
from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.test import RequestFactory
print(get_client_ip(RequestFactory().get("/", headers={"X-Forwarded-For": "198.51.100.1, 203.0.113.7"})))
print(settings.REQUIRE_SECOND_FACTOR, settings.CACHES["default"]["BACKEND"].rsplit(".")[-1])
"""


def test_sign_in_is_limited_by_the_address_that_the_proxy_saw_and_counted_for_all_processes(tmp_path: Path) -> None:
    """Else everybody would share the proxy's address, and one attacker would lock a whole school out."""
    done = run(tmp_path, "-c", BEHIND_A_PROXY, DJANGO_SETTINGS_MODULE="schoolsocial.settings")
    assert done.stdout.splitlines() == ["203.0.113.7", "True FileBasedCache"], done.stderr


@pytest.mark.parametrize("demo", ["0", "1"])
def test_only_a_demonstration_goes_without_a_second_factor(tmp_path: Path, demo: str) -> None:
    code = "from django.conf import settings; print(settings.REQUIRE_SECOND_FACTOR)"
    done = run(tmp_path, "-c", code, PRODUCTION="0", DEMO=demo, DJANGO_SETTINGS_MODULE="schoolsocial.settings")
    assert done.stdout.strip() == str(demo == "0"), done.stderr


WEB = ("-c", "import schoolsocial.wsgi")
CELERY = ("-W", "ignore", "-m", "celery", "--app", "schoolsocial", "--quiet")
OPENERS = {
    "web": WEB,
    "up": ("manage.py", "up"),
    "prepare": ("manage.py", "prepare", "--no-static"),
    "new_school": ("manage.py", "new_school", "X", "--head=Y", "--email=y@x.example"),
    "worker": (*CELERY, "worker", "--pool=solo"),
    "beat": (*CELERY, "beat", "--pidfile="),
}


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose database is marked as a demonstration's."""
    folder: Path = tmp_path_factory.mktemp("demonstration")
    made = run(folder, "manage.py", "prepare", "--no-static", PRODUCTION="0", DEMO="1")
    assert "is ready" in made.stdout, made.stderr
    return folder


@pytest.mark.parametrize("opener", OPENERS)
def test_a_demonstrations_database_is_opened_by_no_process_of_a_real_school(demonstration: Path, opener: str) -> None:
    done = run(demonstration, *OPENERS[opener])
    assert done.returncode == 1
    assert "demonstration" in done.stderr + done.stdout
