"""`{% post_row … %}` and `{% step_strip … %}`: a post as a row of a list, known to every template.

Tags and not includes, as icons are: a desk has ten rows, and drawn by includes they were a third of what it cost.
"""

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from schoolsocial.icons import icon

register = template.Library()

Words = Promise | str

ROW = """<li class="row pen-{}">
  <span class="thumb">{}</span>
  <div class="row-body">
    <p class="row-title"><a href="{}">{}</a></p>
    <p>{}{}</p>
    {}{}
  </div>
</li>
"""
STATUS = '<span class="with">{}</span>'
WHEN = ' <span class="when">{}</span>'
ACTION = '<p class="actions"><a class="btn" href="{}">{}<span class="sr">: {}</span></a></p>'
CELLS = SafeString(
    "".join(
        f'<rect x="{left}%" y="1" width="15.45%" height="10" rx="3"></rect>'
        for left in (0.4, 17.15, 33.9, 50.65, 67.4, 84.15)
    )
)
STRIP = """<svg class="strip" data-at="{}"{} height="12" aria-hidden="true" focusable="false">{}</svg>
<p class="strip-words">{}</p>"""
NOTHING = SafeString("")


@register.simple_tag
def post_row(
    *,
    url: str,
    title: Words,
    status: Words = "",
    when: Words = "",
    pen: str = "act",
    step: int = 0,
    step_name: Words = "",
    holder: Words = "",
    confirmed: bool = False,
    action: Words = "",
) -> SafeString:
    """`status` says where it is, `when` since when; `action` are the words of a button."""
    return format_html(
        ROW,
        pen,
        icon("file-text"),
        url,
        title,
        format_html(STATUS, status) if status else NOTHING,
        format_html(WHEN, when) if when else NOTHING,
        step_strip(step=step, step_name=step_name, holder=holder, confirmed=confirmed) if step else NOTHING,
        format_html(ACTION, url, action, title) if action else NOTHING,
    )


@register.simple_tag
def step_strip(*, step: int, step_name: Words, holder: Words = "", confirmed: bool = False) -> SafeString:
    """Step 1 to 6, green only when `confirmed`. The words always stand beside the cells."""
    with_holder, alone = _("Step %(step)s of 6: %(step_name)s, with %(holder)s"), _("Step %(step)s of 6: %(step_name)s")
    said = (with_holder if holder else alone) % {"step": step, "step_name": step_name, "holder": holder}
    return format_html(STRIP, step, SafeString(" data-confirmed") if confirmed else NOTHING, CELLS, said)
