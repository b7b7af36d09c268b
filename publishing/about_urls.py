"""Every post of one child, and everything on the register for one post: pages of the register that know the posts."""

from django.urls import path

from publishing import about_views

app_name = "about"
urlpatterns = [
    path("child/<uuid:public_id>/", about_views.child, name="child"),
    path("post/<uuid:public_id>/", about_views.post, name="post"),
]
