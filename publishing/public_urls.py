"""What the world may open: the school's own page. Included below p/<school>/."""

from django.urls import path

from publishing import public_views as views

app_name = "public"

urlpatterns = [
    path("", views.news, name="news"),
    path("feed/", views.feed, name="feed"),
    path("embed/", views.embed, name="embed"),
    path("<uuid:public_id>/", views.post, name="post"),
    path("<uuid:public_id>/<int:number>/<str:rendition>", views.picture, name="picture"),
]
