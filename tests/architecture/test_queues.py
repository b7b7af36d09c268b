"""Every queue that a task may be sent to has somebody who works on it, in production and on one small box."""

from itertools import pairwise
from pathlib import Path

import yaml

from policies import blank_designs
from posts import readings
from schoolsocial.celery import app
from schoolsocial.management.commands.up import children

MEND = "Name it after -Q in docker-compose.yml and in schoolsocial/management/commands/up.py"


def queues_of_tasks() -> set[str]:
    """Where each task that exists is sent, and where the default is."""
    app.loader.import_default_modules()
    router = app.amqp.router
    ours = [name for name in app.tasks if not name.startswith("celery.")]
    assert ours, "no task was found: autodiscovery is broken"
    routed = {router.route({}, name)["queue"].name for name in ours}
    declared = {route["queue"] for route in app.conf.task_routes.values()}
    return routed | declared | {app.conf.task_default_queue}


def named_after_q(words: list[str]) -> set[str]:
    return {queue for flag, names in pairwise(words) if flag == "-Q" for queue in names.split(",")}


def test_every_queue_has_a_worker_in_docker_compose() -> None:
    services = yaml.safe_load(Path("docker-compose.yml").read_text())["services"]
    commands = [services[name].get("command") for name in services]
    worked = set().union(*(named_after_q(command.split()) for command in commands if isinstance(command, str)))
    assert worked == queues_of_tasks(), MEND


def test_every_queue_has_a_worker_in_manage_py_up() -> None:
    worked = set().union(*(named_after_q(list(child.command)) for child in children("127.0.0.1", 8000)))
    assert worked == queues_of_tasks(), MEND


def test_screening_waits_for_nobody_and_nobody_waits_for_screening() -> None:
    crews = [named_after_q(list(child.command)) for child in children("127.0.0.1", 8000)]
    assert {"screening"} in crews


def test_beat_asks_only_for_tasks_that_exist() -> None:
    app.loader.import_default_modules()
    asked = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert asked <= set(app.tasks), f"beat asks for tasks that nobody wrote: {asked - set(app.tasks)}"


def test_pictures_are_looked_at_by_the_screening_worker_alone() -> None:
    app.loader.import_default_modules()
    on_screening = {name for name in app.tasks if app.amqp.router.route({}, name)["queue"].name == "screening"}
    assert on_screening == {readings.TASK, blank_designs.TASK}
