from django.apps import AppConfig


class SchoolsocialConfig(AppConfig):
    """The project itself: it wires the rooms together and decides nothing."""

    name = "schoolsocial"
