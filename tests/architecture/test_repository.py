"""What the repository must not say: where packages come from, or what the machine of its writer looks like."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

LOCKS = sorted(Path("requirements").glob("*.txt"))
# In pieces, so that this file names none of them either.
REGISTRIES = [("files", "pythonhosted", "org"), ("pypi", "org/simple"), ("registry", "npmjs", "org")]
OPTIONS = [("-", "-index-url"), ("-", "-extra-index-url"), ("-", "-find-links")]
HOSTS = re.compile(
    "|".join(
        [
            *(re.escape(".".join(parts)) for parts in REGISTRIES),
            *(re.escape("".join(parts)) for parts in OPTIONS),
            r"\b(?:docker|ghcr|quay|gcr)\.io/|artifactory|nexus\.|devpi",
        ]
    )
)
MACHINE = re.compile(r"(?<![\w.}])/(?:home|root|Users|work|mnt|workspace|workspaces)/[A-Za-z0-9._-]+")
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[baprs]-\d+-"
)
NOT_OURS = ("static/vendor/", "tests/architecture/test_repository.py")


def texts() -> list[tuple[str, str]]:
    """Every file that git knows and that is text."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=False).stdout
    names = [name for name in listed.split("\0") if name] or [
        str(path) for path in Path().rglob("*") if path.is_file() and not {".venv", "var", ".git"} & set(path.parts)
    ]
    found = []
    for name in names:
        data = Path(name).read_bytes() if Path(name).is_file() else b"\0"
        if b"\0" not in data and not name.startswith(NOT_OURS):
            found.append((name, data.decode("utf-8", "replace")))
    return found


@pytest.mark.parametrize(
    ("pattern", "what"),
    [(HOSTS, "a registry's host"), (MACHINE, "a path of somebody's machine"), (SECRET, "a secret")],
    ids=["hosts", "paths", "secrets"],
)
def test_no_file_names(pattern: re.Pattern[str], what: str) -> None:
    found = [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, f"{what} is in the repository:\n" + "\n".join(found)


def test_the_search_finds_what_it_looks_for() -> None:
    for parts in REGISTRIES:
        assert HOSTS.search("https://" + ".".join(parts))
    for parts in OPTIONS:
        assert HOSTS.search("".join(parts) + " somewhere")
    assert MACHINE.search("cd /home/somebody/project")
    assert SECRET.search("-----BEGIN RSA PRIVATE KEY-----")
    assert not MACHINE.search("https://school.example/work/results")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_pinned_and_hashed_packages_and_no_host(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    packages = re.findall(r"^([a-z0-9][^\s=]*)==\S+", text, re.MULTILINE)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(blocks)
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_is_what_the_project_asks_for(lock: Path) -> None:
    fresh = subprocess.run(["python3", "bin/lock.py", "--check"], capture_output=True, text=True, check=False)
    assert lock.name not in fresh.stderr


def test_what_is_tested_is_what_is_run_and_what_is_shipped() -> None:
    """dev.txt and image.txt hold every package of run.txt, in the same version."""
    pins = {
        path.stem: dict(re.findall(r"^([a-z0-9][^\s=]*)==([^\s;]+)", path.read_text(), re.MULTILINE)) for path in LOCKS
    }
    for lock in ("dev", "image"):
        assert {name: pins[lock].get(name) for name in pins["run"]} == pins["run"]


def read_by_the_settings() -> set[str]:
    settings = Path("schoolsocial/settings.py").read_text()
    named = re.search(r"for name in \(([^)]+)\) if not env", settings)
    assert named, "the settings that production needs are asked for in another way now: mend this test"
    return set(re.findall(r"env\.\w+\(\s*[\"']([A-Z0-9_]+)[\"']", settings)) | set(re.findall(r"[A-Z0-9_]+", named[1]))


def passed_on_by_docker_compose() -> set[str]:
    return set(re.findall(r"(?<!\$)\$\{([A-Z0-9_]+)", Path("docker-compose.yml").read_text()))


def explained() -> list[str]:
    return re.findall(r"^#?([A-Z0-9_]+)=", Path(".env.example").read_text(), re.MULTILINE)


def test_every_setting_that_is_read_from_the_environment_is_explained_once_and_nothing_else_is() -> None:
    wanted = read_by_the_settings() | passed_on_by_docker_compose()
    assert len(wanted) > 30
    assert wanted - set(explained()) == set(), "explain it in .env.example"
    assert set(explained()) - wanted == set(), "nobody reads it: take it out of .env.example"
    assert len(explained()) == len(set(explained()))


def test_every_explanation_is_one_line_above_its_setting() -> None:
    lines = Path(".env.example").read_text().splitlines()
    for before, line in pairwise(lines):
        if re.match(r"#?[A-Z0-9_]+=", line):
            assert before.startswith("# "), f"{line}: say in one line what it is for"


def test_a_setting_that_differs_between_schools_reaches_the_containers() -> None:
    """What is left out is set by the image or by the compose file itself, or is for developers."""
    not_there = {"APP_DATABASE_ROLE", "AS_OWNER", "CACHE_URL", "CELERY_BROKER_URL", "CONN_MAX_AGE", "DATABASE_URL"}
    not_there |= {"DEBUG", "DEMO", "MEDIA_ROOT", "MIGRATE_DATABASE_URL", "PRODUCTION", "REDIS_URL", "SEAL_FOLDER"}
    not_there |= {"REQUIRE_SECOND_FACTOR", "SQLITE_SYNCHRONOUS", "STATIC_MANIFEST", "STATIC_ROOT", "VAR_DIR"}
    assert read_by_the_settings() - passed_on_by_docker_compose() == not_there
