"""Celery's application: how work reaches the workers, with settings that lost nothing when measured."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolsocial.settings")

app = Celery("schoolsocial")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
