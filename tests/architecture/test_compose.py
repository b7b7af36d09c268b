"""docker-compose.yml says what production is: parsed here, since no engine builds it on this machine."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from posts.tasks import MOST_MEMORY

COMPOSE: dict[str, Any] = yaml.safe_load(Path("docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ROOM_FOR_THE_PARENT = 400 * 1024**2
DEAREST_PICTURE = 1_000 * 1024**2
"""docs/screening-measured.md, cost: fifty million pixels full of writing."""
OURS = ["web", "worker", "screening", "beat", "migrate"]


def test_it_has_every_process_and_both_servers() -> None:
    assert set(SERVICES) == {*OURS, "postgres", "redis"}


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_runs_as_root(name: str) -> None:
    assert str(SERVICES[name]["user"]).split(":")[0] not in {"", "0", "root"}
    assert "no-new-privileges:true" in SERVICES[name]["security_opt"]


def test_the_image_itself_is_not_root_either() -> None:
    users = [line.split()[1] for line in Path("Dockerfile").read_text().splitlines() if line.startswith("USER ")]
    assert users
    assert users[-1].split(":")[0] == SERVICES["web"]["user"].split(":")[0] != "0"


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "migrate"])
def test_every_service_that_stays_up_is_watched(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_nothing_but_the_web_has_a_door_and_that_one_is_for_the_proxy_on_this_machine() -> None:
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"web"}
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["web"]["ports"])


def test_what_must_outlive_a_container_lies_in_a_volume() -> None:
    mounts = {name: [mount.split(":")[:2] for mount in service["volumes"]] for name, service in SERVICES.items()}
    assert ["database", "/var/lib/postgresql/data"] in mounts["postgres"]
    assert ["queue", "/data"] in mounts["redis"]
    assert all(["media", "/var/lib/schoolsocial/media"] in mounts[name] for name in OURS)
    assert set(COMPOSE["volumes"]) == {"database", "queue", "media", "state"}


def test_redis_forgets_nothing_and_asks_for_a_password() -> None:
    command = " ".join(SERVICES["redis"]["command"])
    assert "--appendonly yes" in command
    assert "--maxmemory-policy noeviction" in command
    assert "--requirepass" in command


def test_only_the_one_shot_migration_signs_in_as_the_owner_of_the_tables() -> None:
    for name in OURS:
        environment = SERVICES[name]["environment"]
        assert environment["DATABASE_URL"].startswith("postgres://schoolsocial_app:")
        assert ("MIGRATE_DATABASE_URL" in environment) == (name == "migrate")
    migrate = SERVICES["migrate"]
    assert migrate["environment"]["AS_OWNER"] == "1"
    assert migrate["environment"]["MIGRATE_DATABASE_URL"].startswith("postgres://schoolsocial_owner:")
    assert migrate["environment"]["APP_DATABASE_ROLE"] == "schoolsocial_app"
    assert migrate["command"] == "python manage.py prepare --no-static"
    assert migrate["restart"] == "no"
    assert all(
        SERVICES[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
        for name in OURS
        if name != "migrate"
    )


def test_both_database_roles_are_made_and_neither_is_a_superuser() -> None:
    script = Path("docker/roles.sh").read_text()
    for role in ("schoolsocial_owner", "schoolsocial_app"):
        assert f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE" in script
    assert "OWNER schoolsocial_owner" in script
    assert any("roles.sh:/docker-entrypoint-initdb.d/" in mount for mount in SERVICES["postgres"]["volumes"])


def test_there_is_one_beat() -> None:
    assert SERVICES["beat"]["deploy"] == {"replicas": 1}


def test_it_runs_in_production_mode_and_every_secret_comes_from_outside() -> None:
    for name in OURS:
        environment = SERVICES[name]["environment"]
        assert environment["PRODUCTION"] == "1"
        assert environment["SECRET_KEY"].startswith("${SECRET_KEY:?")
    assert "DEMO" not in Path("docker-compose.yml").read_text()


def test_the_image_can_back_up_the_server_beside_it() -> None:
    """pg_dump refuses a newer server: Debian 12 has version 15."""
    assert SERVICES["postgres"]["image"] == "postgres:15-bookworm"
    dockerfile = Path("Dockerfile").read_text()
    assert "FROM python:3.11-slim-bookworm\n" in dockerfile
    assert "postgresql-client" in dockerfile


def test_the_container_that_screens_has_room_for_what_each_of_its_processes_may_take() -> None:
    """Else Linux would end whichever process it likes, where the limit of the process tells of the picture."""
    screening = SERVICES["screening"]
    processes = int(screening["command"].split("--concurrency=")[1].split()[0])
    room = int(screening["mem_limit"].removesuffix("g")) * 1024**3
    assert room >= processes * MOST_MEMORY + ROOM_FOR_THE_PARENT
    # Who has grown ends before the limit is met, and has room for the dearest picture until then.
    assert DEAREST_PICTURE < settings.CELERY_WORKER_MAX_MEMORY_PER_CHILD * 1024 < MOST_MEMORY
