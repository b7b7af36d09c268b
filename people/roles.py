"""The roles a school gives to its staff. What each may do is said in one place only: policies/authority.py."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    STAFF = "staff", _("Staff")
    MEDIA_OFFICER = "media_officer", _("Media and marketing officer")
    DEPUTY_HEAD = "deputy_head", _("Deputy head")
    HEADTEACHER = "headteacher", _("Headteacher")
    ASSISTANT_HEAD = "assistant_head", _("Assistant head")
    SLT_LINE_MANAGER = "slt_line_manager", _("Senior team line manager")
    DSL = "dsl", _("Safeguarding lead")
    OFFICE = "office", _("School office")
    DPO = "dpo", _("Data protection officer")
    IT_MANAGER = "it_manager", _("IT manager")
    GOVERNOR = "governor", _("Governor")


NO_STAND_IN_FOR_A_GOVERNOR = _("A governor sees counts only, so nobody has to stand in for one.")
WHO_STANDS_IN = _("Choose a colleague who works at this school. Nobody stands in for themselves.")
