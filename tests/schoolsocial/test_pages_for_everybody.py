import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/accessibility/", "/privacy/"])
def test_what_every_page_links_to_needs_no_sign_in(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert f'href="{path}"' in answer.content.decode()


def test_the_privacy_page_says_that_patterns_of_pictures_are_kept(client: Client) -> None:
    page = client.get("/privacy/").content.decode()
    assert "Of a picture that was declined, taken down or held back, a pattern is kept" in page
    assert "forgotten after two years" in page


def test_nothing_is_asked_of_the_database_before_somebody_signs_in(client: Client) -> None:
    """These tests have no database: a query would fail them."""
    assert "Sign out" not in client.get("/privacy/").content.decode()


def test_a_page_that_is_not_there_says_so_in_plain_words(client: Client) -> None:
    answer = client.get("/accessibility/nothing-here/")
    assert answer.status_code == 404
    assert "We cannot find that page" in answer.content.decode()


def test_a_language_that_the_screen_does_not_have_is_neither_offered_nor_claimed(client: Client) -> None:
    """English that calls itself Welsh is read aloud as noise (WCAG 3.1.1)."""
    page = client.get("/privacy/", headers={"Accept-Language": "cy"}).content.decode()
    assert '<html lang="en"' in page
    assert "Cymraeg" not in page
