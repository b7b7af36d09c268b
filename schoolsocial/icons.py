"""`{% icon "bell" %}`: a picture from the sprite, known to every template. The names are the list in bin/vendor.

A tag and not an include: a list of twenty posts has a hundred of them.
"""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

ICON = '<svg class="icon" viewBox="0 0 24 24" width="24" height="24"{} focusable="false"><use href="{}#{}"></use></svg>'


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Said aloud as `label` when it stands alone; otherwise the words beside it say what it means."""
    spoken = format_html(' role="img" aria-label="{}"', label) if label else SafeString(' aria-hidden="true"')
    return format_html(ICON, spoken, static("icons/sprite.svg"), name)
