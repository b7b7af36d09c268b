"""The floor that everything is compared with: session, sign-in, one query over 25 rows, nothing else."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import include, path

from benchmarks.measure import signed_in
from people.models import Staff
from posts.models import Post
from schoolsocial.urls import urlpatterns as ours

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
"""What a new Django project has: the floor carries none of our own."""

PAGE = engines["django"].from_string(
    "<ul>{% for post in posts %}<li>{{ post.title }} {{ post.state }}</li>{% endfor %}</ul>"
)


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE.render({"posts": Post.objects.order_by("-pk")[:25]}))


def visitor(staff: Staff) -> Client:
    """Signed in, and served by Django's own middleware alone, which a client loads at its first request."""
    with override_settings(MIDDLEWARE=MIDDLEWARE):
        client = signed_in(staff)
        client.get("/bare/")
    return client


urlpatterns = [path("bare/", bare), path("", include(ours))]
