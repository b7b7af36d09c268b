"""The floor that everything is compared with: session, sign-in, one query over 25 rows, nothing else."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from posts.models import Post
from schoolsocial.urls import urlpatterns as ours

PAGE = engines["django"].from_string(
    "<ul>{% for post in posts %}<li>{{ post.title }} {{ post.state }}</li>{% endfor %}</ul>"
)


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE.render({"posts": Post.objects.order_by("-pk")[:25]}))


urlpatterns = [path("bare/", bare), path("", include(ours))]
