"""Every address of the site. Each view declares its audience; a test checks that none is left out."""

from django.urls import include, path
from django.views.i18n import set_language

from people.admin import site
from policies.requests import everybody
from publishing.views.governors import governors
from schoolsocial.demo import demo, demo_picture
from schoolsocial.health import healthz, readyz
from schoolsocial.style_page import style_page
from schoolsocial.views import accessibility, change_password, home, not_here, privacy

urlpatterns = [
    path("", home, name="home"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("accessibility/", accessibility, name="accessibility"),
    path("privacy/", privacy, name="privacy"),
    path("demonstration/", demo, name="demo"),
    path("demonstration/pictures/<str:name>", demo_picture, name="demo_picture"),
    path("posts/", include("posts.urls")),
    path("approvals/", include("approvals.urls")),
    path("consents/", include("consents.urls")),
    path("consents/about/", include("publishing.about_urls")),
    path("consents/unreached/", include("publishing.unreached_urls")),
    path("family/", include("consents.family_urls")),
    path("family/", include("publishing.family_urls")),
    path("publishing/", include("publishing.urls")),
    path("p/<slug:school>/", include("publishing.public_urls")),
    path("people/", include("policies.people_urls")),
    path("school/", include("policies.school_urls")),
    path("governors/", governors, name="governors"),
    path("record/", include("notifications.record_urls")),
    path("notices/", include("notifications.urls")),
    path("account/email/", not_here, name="addresses"),
    path("account/", include("allauth.urls")),
    path("i18n/setlang/", everybody(set_language), name="set_language"),
    path("_style/", style_page, name="style_page"),
    path("technical-admin/password_change/", change_password, name="change_password"),
    path("technical-admin/", site.urls),
]
