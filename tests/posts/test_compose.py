"""The compose page: one plain form, saved whole, never over somebody else's save."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from consents.models import AdultPermission, Answer, Material
from people.models import Pupil, Staff
from policies.models import Device
from policies.wording import adopt_wording
from posts import drafts
from posts.models import Kind, Picture, Post
from posts.remembered_device import COOKIE
from posts.services import send_in
from tests import cast
from tests.posts import photos
from tests.posts.forms import declare, form_of


@pytest.fixture
def sams(signed_in: Callable[[Staff], Client], sam: Staff, dee: Staff) -> Client:
    return signed_in(sam)


@pytest.fixture
def post(sam: Staff) -> Post:
    cast.own_page(sam.school)
    return drafts.draft_post(by=sam)


def url(post: Post, name: str = "compose") -> str:
    return reverse(f"posts:{name}", args=[post.public_id])


def saved(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def test_a_link_alone_makes_no_draft(sams: Client) -> None:
    assert sams.get(reverse("posts:new")).status_code == 200
    assert Post.objects.count() == 0


def test_everything_that_was_typed_comes_back(sams: Client, post: Post) -> None:
    typed = form_of(post, words_en="Beans\r\nand peas", words_cy="Ffa a phys", third_party="some", title="Ffa")
    typed["third_party_source"] = "A poem by a parent, their letter is in the office"
    assert sams.post(url(post), typed).status_code == 302
    page = sams.get(url(post)).content.decode()
    now = saved(post)
    assert dict(now.variants.values_list("language", "words")) == {"en": "Beans\nand peas", "cy": "Ffa a phys"}
    assert (now.title, now.category, now.version) == ("Ffa", "school", 2)
    for words in ("Ffa a phys", "A poem by a parent", "Beans\nand peas"):
        assert words in page


def test_a_draft_may_be_as_unfinished_as_its_author_likes(sams: Client, post: Post) -> None:
    assert sams.post(url(post), {"version": post.version, "go": "save"}).status_code == 302
    assert saved(post).version == 2


def test_own_words_for_one_account_stand_there_and_nowhere_else(sams: Client, post: Post) -> None:
    facebook, page = cast.facebook(post.school), cast.own_page(post.school)
    typed = form_of(post, accounts=[str(facebook.pk), str(page.pk)])
    typed[f"words_{facebook.pk}_en"] = "Come and see!"
    sams.post(url(post), typed)
    shown = {preview.account: dict(preview.texts) for preview in sams.get(url(post)).context["previews"]}
    assert shown == {"Facebook page": {"en": "Come and see!"}, "Our page": {"en": "The vegetable garden is open."}}


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


def test_a_body_that_names_another_draft_changes_that_one_only(
    sams: Client, post: Post, dee: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """The address says which draft; an id in the body says nothing, and a colleague's draft does not exist here."""
    other = cast.draft(dee)
    sams.post(url(post), form_of(post, id=str(other.pk), public_id=str(other.public_id), words_en="Mine"))
    assert sams.post(url(other), form_of(other, words_en="Not yours")).status_code == 404
    assert saved(other).variants.get(language="en").words == "The vegetable garden is open."


def test_ids_of_another_school_in_the_form_count_for_nothing(sams: Client, post: Post, olu: Staff) -> None:
    theirs, child = cast.facebook(olu.school), cast.make_pupil(olu.school)
    device = Device.objects.create(school=olu.school, name="Their tablet")
    adult = _adult(olu)
    typed = form_of(post, accounts=[str(theirs.pk)], children=[str(child.public_id)], adults=[str(adult.pk)])
    sams.post(url(post), {**typed, "device": str(device.pk)})
    now = saved(post)
    assert (now.accounts.count(), now.appearances.count(), now.device) == (0, 0, None)


def test_blockers_stand_in_a_summary_and_beside_their_fields(sams: Client, post: Post) -> None:
    typed = form_of(post, words_en="", category=None, where_now=None, positive_relevant=None, go="send")
    answer = sams.post(url(post), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    anchors = {link for link, _sentence in answer.context["summary"]}
    assert {"#words_en", "#category_0", "#where_now_0", "#positive_relevant"} <= anchors
    assert page.count("Say what the post is about.") == 2
    assert 'aria-invalid="true"' in page


def test_the_answers_that_are_missing_stand_in_the_order_of_the_page(sams: Client, post: Post) -> None:
    missing = {"category": None, "children_shown": None, "third_party": None, "positive_relevant": None}
    answer = sams.post(url(post), form_of(post, **missing, go="send"))
    page = answer.content.decode()
    places = [page.index(f'id="{link.removeprefix("#")}"') for link, _sentence in answer.context["summary"]]
    assert len(places) == len(missing)
    assert places == sorted(places)


def test_children_who_were_not_ticked_are_asked_for_where_they_are_ticked(sams: Client, post: Post) -> None:
    answer = sams.post(url(post), form_of(post, children_shown="some", go="send"))
    beside = answer.content.decode().partition('id="children"')[2]
    assert ("#children", "Tick the children who are shown or told about.") in answer.context["summary"]
    assert "Tick the children who are shown or told about." in beside


def test_the_preview_shows_the_pictures_but_none_that_is_set_aside(sams: Client, post: Post, sam: Staff) -> None:
    shown, aside = photos.add(post, sam), photos.add(post, sam, seed=2)
    Picture.objects.filter(pk=aside.pk).update(frozen_at=timezone.now())
    sams.post(url(post), form_of(post))
    for name in ("compose", "send_in"):
        previews = sams.get(url(post, name)).content.decode().partition('class="preview-pictures"')[2]
        assert str(shown.public_id) in previews.partition("</div>")[0]
        assert str(aside.public_id) not in previews.partition("</div>")[0]


def test_length_is_counted_as_the_network_counts(sams: Client, post: Post) -> None:
    from channels.models import Account, Channel, ConsentChannel

    account = Account.objects.create(
        school=post.school, channel=Channel.X, name="X account", consent_channel=ConsentChannel.X
    )
    words = "a" * 270 + " https://ysgol.example/a-very-long-address-that-counts-as-twenty-three"
    typed = form_of(post, accounts=[str(account.pk)], words_en=words, go="send")
    answer = sams.post(url(post), typed)
    assert "The words are 14 too long for this account." in answer.content.decode()
    assert "14 over the 280 that fit" in answer.content.decode()


def test_children_are_ticked_by_class_with_the_words_for_these_accounts(sams: Client, post: Post) -> None:
    may, some, not_asked = (cast.make_pupil(post.school, first) for first in ("Siân", "Llŷr", "Yusuf"))
    cast.make_pupil(post.school, "Zofia", group="8A")
    cast.answer_for(may)
    cast.answer_for(some, materials=[Material.INFORMATION])
    sams.post(url(post), form_of(post))
    people = sams.get(url(post), {"class": "class:7B"}).context["groups"][0]["people"]
    words = {each["name"]: [light.words for light in each["lights"]] for each in people}
    assert words == {
        "Llŷr Prosser": [
            "may be on the school's website: something told about the child; not: achievement, work",
        ],
        "Siân Prosser": ["may be on the school's website"],
        "Yusuf Prosser": ["cannot be shown on the school's website"],
    }
    assert not_asked.name in words


@pytest.mark.parametrize("why", ["refused", "withdrawn", "objected", "never asked", "held"])
def test_the_page_never_shows_why_a_child_cannot_be_shown(why: str, sams: Client, post: Post, des: Staff) -> None:
    from consents.models import PublicationHold

    child = cast.make_pupil(post.school)
    if why == "held":
        cast.answer_for(child)
        PublicationHold.objects.create(school=post.school, pupil=child, set_by=des)
    elif why != "never asked":
        cast.answer_for(child, Answer(why))
    typed = form_of(post, children_shown="some", children=[str(child.public_id)], go="send")
    answer = sams.post(url(post), typed)
    page = answer.content.decode()
    (tick,) = answer.context["groups"][0]["people"]
    assert [light.words for light in tick["lights"]] == ["cannot be shown on the school's website"]
    assert (
        "Ffion Prosser cannot be shown on the school&#x27;s website. Please do not ask the family or the child; "
        "the office can help." in page
    )
    for word in ("refused", "withdrawn", "objected", "hold", "safeguarding"):
        assert word not in page.lower()


def test_a_sign_that_only_looks_like_a_number_is_none(sams: Client, post: Post) -> None:
    """Python calls "²" a digit and makes no number of it."""
    assert sams.get(url(post), {"class": "group:²"}).status_code == 200
    assert sams.post(url(post), {**form_of(post), "version": "²"}).status_code == 409
    assert sams.post(url(post), {**form_of(post), "device": "²", "adults": "²"}).status_code < 500


def test_a_whole_class_is_ticked_with_one_press_without_a_script(sams: Client, post: Post) -> None:
    pupils = [cast.make_pupil(post.school, f"Child{number}") for number in range(28)]
    answer = sams.post(url(post), form_of(post, children_shown="some", go="tick-class:7B"))
    assert answer.url.endswith("#children")
    assert saved(post).appearances.count() == len(pupils) == 28


def test_classes_are_offered_in_the_order_of_the_register(sams: Client, post: Post) -> None:
    for group in ("10A", "9M", "7B"):
        cast.make_pupil(post.school, f"Child{group}", group=group)
    assert [choice.label for choice in sams.get(url(post)).context["classes"]] == ["7B", "9M", "10A"]


def test_a_child_stays_ticked_when_another_class_is_shown(sams: Client, post: Post) -> None:
    child = cast.make_pupil(post.school)
    cast.make_pupil(post.school, "Zofia", group="8A")
    typed = form_of(post, children_shown="some", children=[str(child.public_id)], go="show")
    answer = sams.post(url(post), {**typed, "class": "class:8A"}, follow=True)
    groups = {group["label"]: [each["name"] for each in group["people"]] for group in answer.context["groups"]}
    assert groups == {"In this post": ["Ffion Prosser"], "8A": ["Zofia Prosser"]}


def test_a_child_is_found_by_name_and_no_name_is_in_an_address(sams: Client, post: Post) -> None:
    child = cast.make_pupil(post.school, "Llŷr", "ap Rhys")
    child.save()
    (found,) = sams.post(url(post, "find_child"), {"typed": "llyr"}).json()["children"]
    assert found["label"] == "Llŷr ap Rhys (7B)"
    assert str(child.public_id) in found["row"]
    assert sams.get(url(post, "find_child"), {"typed": "llyr"}).status_code == 405


def test_a_visiting_child_needs_their_own_schools_yes(sams: Client, post: Post) -> None:
    typed = form_of(post, children_shown="some", go="send")
    typed["other-0-school"] = "Marlow Green School"
    answer = sams.post(url(post), typed)
    assert "only with that school&#x27;s yes" in answer.content.decode()
    typed = {**typed, "version": answer.context["version"], "other-0-yes": "Letter of 3 May, office"}
    assert sams.post(url(post), typed).url == url(post, "send_in")


def test_an_adult_needs_a_written_permission_that_holds(sams: Client, post: Post, sam: Staff, mo: Staff) -> None:
    adult = _adult(sam)
    answer = sams.post(url(post), form_of(post, adults_shown="some", go="send"))
    assert "Tick each adult." in answer.content.decode()
    typed = form_of(saved(post), adults_shown="some", adults=[str(adult.pk)], go="send")
    assert sams.post(url(post), typed).url == url(post, "send_in")
    adult.withdrawn_at = saved(post).changed_at
    adult.save()
    assert "no written permission for this" in sams.get(url(post, "send_in")).content.decode()


def _adult(by: Staff) -> AdultPermission:
    return AdultPermission.objects.create(
        school=by.school,
        name="Mr Idris Vaughan",
        covers="photo",
        given_on="2026-01-05",
        evidence="office",
        recorded_by=by,
    )


def test_the_device_is_remembered_by_this_browser_and_proposed(sams: Client, post: Post, sam: Staff) -> None:
    tablet = Device.objects.create(school=post.school, name="Year 7 tablet")
    answer = sams.post(url(post), form_of(post, device=str(tablet.pk)))
    assert answer.cookies[COOKIE]["httponly"]
    assert answer.cookies[COOKIE]["samesite"] == "Lax"
    page = sams.get(url(drafts.draft_post(by=sam)))
    assert page.context["form"]["device"].value() == str(tablet.pk)


def test_a_forged_device_is_not_remembered(sams: Client, sam: Staff) -> None:
    tablet = Device.objects.create(school=sam.school, name="Year 7 tablet")
    sams.cookies[COOKIE] = str(tablet.pk)
    assert sams.get(url(drafts.draft_post(by=sam))).context["form"]["device"].value() == ""


def test_pictures_from_a_personal_phone_are_refused(sams: Client, post: Post) -> None:
    post.pictures.create(position=1, sha256="0" * 64, width=4, height=3)
    answer = sams.post(url(post), form_of(post, device="personal", go="send"))
    assert "Pictures taken on a personal phone or camera cannot be used at this school." in answer.content.decode()


def test_a_post_that_nobody_can_confirm_is_not_sent_in(sams: Client, post: Post, dee: Staff) -> None:
    dee.memberships.all().delete()
    answer = sams.post(url(post), form_of(post, go="send"))
    assert answer.status_code == 422
    assert "Nobody at the school could confirm this post." in answer.content.decode()


def test_the_page_that_sends_in_says_who_gets_it_and_who_must_be_appointed(
    sams: Client, post: Post, sam: Staff
) -> None:
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in")).content.decode()
    assert "Mr Okafor confirms whether it can go live." in page
    assert "the headteacher can give the role to a second person" in page


def test_sending_in_needs_the_declaration(sams: Client, post: Post) -> None:
    sams.post(url(post), form_of(post))
    answer = sams.post(url(post, "send_in"), {"version": 2})
    assert answer.status_code == 422
    assert ("#declared", "Tick that you have kept the protocol.") in answer.context["summary"]
    page = answer.content.decode()
    assert page.count("Tick that you have kept the protocol.") == 2, "in the summary, and beside the box to tick"
    assert 'aria-describedby="declared_error"' in page


def test_what_changed_since_the_page_was_shown_is_not_sent_in(sams: Client, post: Post, sam: Staff) -> None:
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in"))
    sams.post(url(post), form_of(post, words_en="Other words"))
    shown = {"version": 2, "digest": page.context["digest"], "wording": 1, "declared": "on"}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    shown = {**shown, "version": saved(post).version}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    assert saved(post).revision is None


def test_the_very_words_that_were_declared_are_kept(sams: Client, post: Post) -> None:
    sams.post(url(post), form_of(post))
    assert declare(sams, post).status_code == 302
    revision = saved(post).revision
    assert revision is not None
    assert (revision.wording_version, revision.wording_language) == (1, "en")


def test_another_wording_than_the_page_showed_is_not_what_was_declared(sams: Client, post: Post) -> None:
    """The school changed the words meanwhile: nothing is sent in, and the next page shows the new ones."""
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in"))
    adopt_wording(post.school, "declaration", {"en": "I have kept the new protocol.", "cy": "Cedwais y protocol."})
    shown = {"version": 2, "digest": page.context["digest"], "wording": 1, "declared": "on"}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    assert saved(post).revision is None
    assert "I have kept the new protocol." in sams.get(url(post, "send_in")).content.decode()
    assert declare(sams, post).status_code == 302
    revision = saved(post).revision
    assert revision is not None
    assert revision.wording_version == 2


def test_a_take_back_says_first_that_it_starts_again(sams: Client, sam: Staff, at: Callable[..., Post]) -> None:
    from posts.workflow import PostState

    post = at(PostState.APPROVED)
    page = sams.get(url(post, "take_back"))
    assert "It becomes a draft and starts again" in page.content.decode()
    assert saved(post).state == PostState.APPROVED
    assert sams.post(url(post, "take_back")).url == url(post)
    assert (saved(post).state, saved(post).approved_digest) == (PostState.DRAFT, "")


def test_discarding_asks_first(sams: Client, post: Post) -> None:
    assert sams.get(url(post, "discard")).status_code == 200
    assert saved(post).state == "draft"
    sams.post(url(post, "discard"))
    assert saved(post).state == "discarded"


@pytest.mark.slow
@pytest.mark.parametrize("children", [2, 28])
def test_the_page_asks_the_same_queries_for_a_few_children_and_for_a_class(
    children: int, sams: Client, post: Post, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(children):
        cast.answer_for(cast.make_pupil(post.school, f"Child{number}"))
    sams.post(url(post), form_of(post, children_shown="some", go="tick-class:7B"))
    sams.get(url(post), {"class": "class:7B"})
    with django_assert_max_num_queries(45):
        sams.get(url(post), {"class": "class:7B"})
    assert Pupil.objects.count() == children


def test_a_reminder_asks_only_what_a_reminder_needs(sams: Client, sam: Staff) -> None:
    page = sams.get(url(drafts.draft_post(by=sam, kind=Kind.REMINDER))).content.decode()
    assert "Until when does it matter?" in page
    for question in ("What is it about?", "On which device", "positive and relevant", "Add a photo"):
        assert question not in page
