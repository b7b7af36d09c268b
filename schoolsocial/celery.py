"""Celery's application: how work reaches the workers, with settings that lost nothing when measured."""

import os
import sys
from typing import Any

from celery import Celery
from celery.signals import beat_init, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolsocial.settings")

app = Celery("schoolsocial")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
@beat_init.connect
def refuse_wrong_database(**_: Any) -> None:
    """A worker or beat ends at once where the web would: what a signal raises, Celery only logs."""
    from django.db import connections

    from people import installation

    try:
        installation.refuse_wrong_database()
    except installation.WrongDatabase as wrong:
        sys.exit(str(wrong))
    connections.close_all()
