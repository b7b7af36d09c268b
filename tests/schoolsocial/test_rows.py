"""A post as a row of a list: what is said aloud, what is green, and that a title is never markup."""

from django.template import engines


def drawn(tag: str, **context: object) -> str:
    return str(engines["django"].from_string(tag).render(context))


ROW = "{% post_row url='/posts/1/' title=title status=status when='yesterday' action=action %}"


def test_nothing_in_a_row_is_markup() -> None:
    said = "<b>Sports & games</b>"
    row = drawn(ROW, title=said, status=said, action=said)
    assert "<b>" not in row
    assert row.count("&lt;b&gt;Sports &amp; games&lt;/b&gt;") == 4, (
        "title, status, button, and what the button is about"
    )


def test_the_button_of_a_row_says_aloud_which_post_it_is_about() -> None:
    row = drawn(ROW, title="Sports day", status="", action="Look and decide")
    assert '<a class="btn" href="/posts/1/">Look and decide<span class="sr">: Sports day</span></a>' in row


def test_a_row_without_action_status_or_step_has_none() -> None:
    row = drawn(ROW, title="Sports day", status="", action="")
    assert '<a href="/posts/1/">Sports day</a>' in row
    assert '<span class="when">yesterday</span>' in row
    assert not any(piece in row for piece in ("btn", "with", "strip"))


def test_a_row_with_a_step_has_the_strip() -> None:
    row = drawn(
        "{% post_row url='#' title='Sports day' pen='go' step=6 step_name='Posting' holder=who confirmed=True %}",
        who="Miss Pryce",
    )
    assert 'class="row pen-go"' in row
    assert "Step 6 of 6: Posting, with Miss Pryce" in row
    assert "data-confirmed" in row


def test_the_strip_is_green_only_when_confirmed_and_its_words_stand_beside_it() -> None:
    strip = drawn("{% step_strip step=5 step_name='Go-live' holder=holder %}", holder="<i>Mr Okafor</i>")
    assert "data-confirmed" not in strip
    assert 'data-at="5"' in strip
    assert strip.count("<rect") == 6
    assert "Step 5 of 6: Go-live, with &lt;i&gt;Mr Okafor&lt;/i&gt;" in strip
    assert drawn("{% step_strip step=2 step_name='Nothing identifying' %}").endswith(
        '<p class="strip-words">Step 2 of 6: Nothing identifying</p>'
    )
