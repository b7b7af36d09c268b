"""The part of a parent's pages that shows what is out. A link's words are in no log: requests are logged by pattern."""

from django.urls import path

from publishing import family_views as views

app_name = "family_pictures"
urlpatterns = [
    path("<str:token>/pictures/", views.pictures, name="all"),
    path("<str:token>/pictures/<uuid:public_id>/down/", views.take_down, name="take_down"),
    path("<str:token>/pictures/<uuid:public_id>/<int:number>/<str:rendition>", views.picture, name="picture"),
]
