"""The addresses of a parent's own pages. The words of a link are in no log: a request is logged by its pattern."""

from django.urls import path

from consents import family_views as views

app_name = "family"
urlpatterns = [
    path("<str:token>/", views.answer, name="answer"),
    path("<str:token>/received/", views.received, name="received"),
    path("<slug:school>/new-link/", views.new_link, name="new_link"),
]
