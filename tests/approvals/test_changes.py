"""A second look shows what changed, and only that."""

from hypothesis import given
from hypothesis import strategies as st

from approvals.changes import compare, mark
from posts.revisions import AccountContent, AppearanceContent, Content, PictureContent

words = st.text(alphabet="abŵ ,.\n", max_size=40)


def content(text: str = "One", pictures: tuple[tuple[int, str], ...] = (), pupils: tuple[int, ...] = ()) -> Content:
    return Content(
        format=1,
        kind="news",
        category="school",
        expires_on=None,
        declarations={},
        device=None,
        accounts=[AccountContent(account=1, channel="own_page", consent_channel="website", words={"en": text})],
        pictures=[PictureContent(picture=p, sha256=sha, alt={}, width=1, height=1) for p, sha in pictures],
        appearances=[
            AppearanceContent(picture=None, pupil=p, adult=None, other_school="", material="work") for p in pupils
        ],
    )


@given(words, words)
def test_the_marked_words_hold_both_texts_whole(old: str, new: str) -> None:
    pieces = list(mark(old, new))
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == new


@given(words)
def test_nothing_changed_says_nothing(text: str) -> None:
    assert not compare(content(text), content(text)).anything


def test_the_same_change_for_two_accounts_is_shown_once() -> None:
    before, after = content("Old words"), content("New words")
    for side in (before, after):
        side["accounts"].append({**side["accounts"][0], "account": 2})
    assert len(compare(before, after).words) == 1


def test_a_picture_whose_bytes_changed_is_not_called_the_same() -> None:
    changes = compare(content(pictures=((1, "a"), (2, "b"))), content(pictures=((2, "b"), (1, "c"), (3, "d"))))
    assert changes.pictures_redrawn == (1,)
    assert changes.pictures_new == (3,)
    assert changes.order


def test_a_child_who_was_added_is_named_as_new() -> None:
    changes = compare(content(pupils=(1,)), content(pupils=(1, 2)))
    assert changes.people_new == (2,)
    assert not changes.people_gone


def seen(picture: int | None, **who: object) -> AppearanceContent:
    none = {"pupil": None, "adult": None, "other_school": "", "other_school_yes": ""}
    return AppearanceContent(**{"picture": picture, "material": "work", **none, **who})  # type: ignore[typeddict-item]


def test_a_child_shown_in_another_way_or_place_is_told() -> None:
    before, after = content(), content()
    before["appearances"] = [seen(None, pupil=1), seen(1, pupil=2), seen(1, pupil=3)]
    after["appearances"] = [seen(None, pupil=1), seen(1, pupil=2, material="photo_individual"), seen(2, pupil=3)]
    changes = compare(before, after)
    assert changes.shown_otherwise == (2, 3)
    assert not changes.people_new
    assert not changes.people_gone


def test_adults_and_visiting_children_are_told_like_the_schools_own() -> None:
    before, after = content(), content()
    before["appearances"] = [seen(None, adult=1), seen(None, other_school="Marlow Green School")]
    after["appearances"] = [seen(None, adult=2), seen(None, other_school="Elm Park School")]
    changes = compare(before, after)
    assert (changes.adults_new, changes.adults_gone) == ((2,), (1,))
    assert (changes.schools_new, changes.schools_gone) == (("Elm Park School",), ("Marlow Green School",))


def test_an_adult_shown_in_another_way_is_told() -> None:
    before, after = content(pictures=((1, "a"),)), content(pictures=((1, "a"),))
    for side, material in ((before, "photo_group"), (after, "information")):
        side["format"] = 2
        side["appearances"] = [seen(None, adult=1, material=material), seen(None, adult=2)]
    changes = compare(before, after)
    assert changes.adults_shown_otherwise == (1,)
    assert changes.anything


def test_an_adult_sent_in_before_it_was_asked_how_is_the_same_where_both_are_ticked() -> None:
    before, after = content(pictures=((1, "a"),)), content(pictures=((1, "a"),))
    before["appearances"] = [seen(None, adult=1, material="photo_group")]
    after["format"] = 2
    after["appearances"] = [seen(None, adult=1, material=each) for each in ("photo_group", "information")]
    assert not compare(before, after).anything


def test_a_description_is_marked_word_by_word_in_its_language() -> None:
    before, after = content(pictures=((1, "a"),)), content(pictures=((1, "a"), (2, "b")))
    before["pictures"][0]["alt"] = {"en": "Beans in rows", "cy": "Ffa"}
    after["pictures"][0]["alt"] = {"en": "Peas in rows", "cy": "Ffa"}
    after["pictures"][1]["alt"] = {"en": "A spade"}
    told = [(change.picture, change.language, change.pieces[-1].text) for change in compare(before, after).descriptions]
    assert told == [(1, "en", " in rows"), (2, "en", "A spade")]
