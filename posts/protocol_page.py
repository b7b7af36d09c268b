"""docs/workflow.md, printed from the protocol itself: states and steps as declared, in the steps' own words."""

from django.utils.translation import override

from policies.authority import APPROVER_STEPS, AUTHOR_STEPS, PUBLISHER_STEPS, SYSTEM_STEPS, Step
from posts.models import Post
from posts.workflow import PostState, Workflow

OPENING = """# The protocol of a post

Printed by `manage.py print_workflow` from posts/workflow.py; do not edit it here. States and steps are law and the \
same at every school. Who is author, approver and publisher is the school's own protocol (policies/presets).

| from | step | who | to | what it means |
| --- | --- | --- | --- | --- |
"""
STATES = """
## The states

| in code | on the screen |
| --- | --- |
"""


def protocol_page() -> str:
    """The page as Markdown, in English."""
    with override("en"):
        steps = "".join(_line(step) for step in Step)
        states = "".join(f"| `{state.value}` | {state.label} |\n" for state in PostState)
        return OPENING + steps + STATES + states


def _line(step: Step) -> str:
    ways = [way for way in Post._meta.get_field("state").get_all_transitions(Post) if way.name == step]
    sources = ", ".join(_words(state) for state in PostState if state in {way.source for way in ways})
    (target,) = {way.target for way in ways}
    meaning = " ".join((vars(Workflow)[step.value].__doc__ or "").split())
    return f"| {sources} | `{step.value}` | {_who(step)} | {_words(PostState(str(target)))} | {meaning} |\n"


def _words(state: PostState) -> str:
    return state.value.replace("_", " ")


def _who(step: Step) -> str:
    if step in AUTHOR_STEPS:
        return "the author"
    if step in APPROVER_STEPS:
        return "an approver; never the author, nor anyone who changed the post"
    if step in PUBLISHER_STEPS:
        return "a publisher"
    return (
        "the system"
        if step in SYSTEM_STEPS
        else "a publisher, an approver, the headteacher, the safeguarding lead; the system"
    )
