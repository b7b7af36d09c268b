"""The floor that everything is compared with: session, sign-in, one query over 25 rows, nothing else."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import include, path

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


BACKEND = "django.contrib.auth.backends.ModelBackend"


def visitor(staff: Staff) -> Client:
    """Signed in and served by Django's own backend and middleware, which a client loads at its first request."""
    settings.AUTHENTICATION_BACKENDS = [*settings.AUTHENTICATION_BACKENDS, BACKEND]
    client = Client()
    client.force_login(staff.users.get(), backend=BACKEND)
    with override_settings(MIDDLEWARE=MIDDLEWARE):
        client.get("/bare/")
    return client


urlpatterns = [path("bare/", bare), path("", include(ours))]
