"""A save is never over somebody else's save, nor over what was sent in, and nothing is lost silently."""

from django.test import Client

from people.models import Staff
from posts.models import Post
from posts.services import send_in
from tests import cast
from tests.posts.compose.page import saved, url
from tests.posts.forms import form_of


def test_two_tabs_never_lose_words_silently(sams: Client, post: Post) -> None:
    """The second tab's save is refused, its words stay on the page, the first tab's stand beside them."""
    second_tab = form_of(post, words_en="Words of the second tab", words_cy="Geiriau'r ail dab")
    sams.post(url(post), form_of(post, words_en="Words of the first tab"))
    answer = sams.post(url(post), second_tab)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Nothing was lost." in page
    for words in ("Words of the first tab", "Words of the second tab", "Geiriau&#x27;r ail dab"):
        assert words in page
    assert saved(post).variants.get(language="en").words == "Words of the first tab"
    again = {**second_tab, "version": answer.context["version"]}
    assert sams.post(url(post), again).status_code == 302
    assert saved(post).variants.get(language="en").words == "Words of the second tab"


def test_everything_that_another_tab_wrote_or_answered_is_told(sams: Client, post: Post) -> None:
    """Own words of one account, whose something is, and every answer: the next save would lose them silently."""
    child, facebook = cast.make_pupil(post.school), cast.facebook(post.school)
    second_tab = form_of(post, title="Beans")
    first_tab = form_of(
        post,
        accounts=[str(facebook.pk)],
        third_party="some",
        children_shown="some",
        children=[str(child.public_id)],
        title="Peas",
    )
    first_tab["third_party_source"] = "A poem by a parent"
    first_tab[f"words_{facebook.pk}_cy"] = "Dewch i weld!"
    sams.post(url(post), first_tab)
    answer = sams.post(url(post), second_tab)
    there = {each.label: (each.language, each.text) for each in answer.context["there_now"]}
    assert there == {
        "What shall we call it?": ("", "Peas"),
        "Whose is it, and where is their permission or licence?": ("", "A poem by a parent"),
        "Other words in Welsh for Facebook page": ("cy", "Dewch i weld!"),
    }
    assert answer.context["answered_there"] == [
        "Where should it go?",
        "Are children shown, named or told about?",
        "Is anything in it made by somebody outside the school?",
        "Which children, and how they are shown",
    ]
    page = answer.content.decode()
    for text in ("Dewch i weld!", "A poem by a parent", "Peas", "Beans"):
        assert text in page


def test_the_ticks_of_a_refused_save_stay_on_the_page(sams: Client, post: Post) -> None:
    child = cast.make_pupil(post.school)
    second_tab = form_of(post, children_shown="some", children=[str(child.public_id)])
    sams.post(url(post), form_of(post))
    answer = sams.post(url(post), second_tab)
    assert answer.status_code == 409
    assert [pupil.pk for pupil in answer.context["children"].pupils] == [child.pk]
    assert not saved(post).appearances.exists()


def test_autosave_counts_on_and_says_what_is_missing(sams: Client, post: Post) -> None:
    answer = sams.post(url(post, "autosave"), form_of(post, words_en="Hello", category=None)).json()
    assert answer["version"] == 2
    assert answer["saved"].startswith("Saved at ")
    assert "Say what the post is about." in answer["missing"]
    assert "Hello" in answer["previews"]


def test_autosave_against_another_version_changes_nothing(sams: Client, post: Post) -> None:
    old = form_of(post, words_en="Old")
    sams.post(url(post), form_of(post))
    answer = sams.post(url(post, "autosave"), old)
    assert answer.status_code == 409
    assert "Nothing was lost" in answer.json()["reason"]
    assert saved(post).variants.get(language="en").words == "The vegetable garden is open."


def test_what_was_sent_in_cannot_be_edited_and_the_typed_words_stay(sams: Client, sam: Staff) -> None:
    post = cast.draft(sam)
    typed = form_of(post, words_en="Too late", third_party_source="A poem by a parent")
    send_in(post, by=sam, version=post.version)
    answer = sams.post(url(post), typed)
    assert answer.status_code == 409
    assert "Take it back to change it" in answer.content.decode()
    assert "Too late" in answer.content.decode()
    assert "A poem by a parent" in answer.content.decode()
    assert sams.post(url(post, "autosave"), typed).status_code == 409
    assert saved(post).variants.get(language="en").words == "The vegetable garden is open."
    assert sams.get(url(post)).url == url(post, "show")
