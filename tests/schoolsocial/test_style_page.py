from django.test import Client
from pytest_django import Settings


def test_the_style_page_is_for_demonstrations_only(client: Client, settings: Settings) -> None:
    settings.DEMO = settings.DEBUG = False
    assert client.get("/_style/").status_code == 404
