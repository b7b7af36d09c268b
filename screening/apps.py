"""What a machine can see in pictures and words, before a person looks."""

from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    name = "screening"
