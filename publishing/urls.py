from django.urls import path

from publishing.views import desk, packs, posts, takedowns

app_name = "publishing"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("days/", desk.board, name="board"),
    path("confirmed/", desk.confirmed, name="confirmed"),
    path("live/", desk.live, name="live"),
    path("posts/<uuid:public_id>/", posts.post_page, name="post"),
    path("posts/<uuid:public_id>/when/", posts.when, name="when"),
    path("posts/<uuid:public_id>/take-the-time-away/", posts.unschedule, name="unschedule"),
    path("posts/<uuid:public_id>/send-back/", posts.send_back, name="send_back"),
    path("posts/<uuid:public_id>/take-down/", posts.take_down, name="take_down"),
    path("posts/<uuid:public_id>/pictures/<int:number>/<str:rendition>", posts.picture, name="picture"),
    path("packs/<uuid:public_id>/", packs.pack, name="pack"),
    path("packs/<uuid:public_id>/now/", packs.state, name="pack_state"),
    path("packs/<uuid:public_id>/open/", packs.open_it, name="open"),
    path("packs/<uuid:public_id>/posted/", packs.posted, name="posted"),
    path("packs/<uuid:public_id>/not-posted/", packs.not_posted, name="not_posted"),
    path("packs/<uuid:public_id>/leave-out/", packs.leave_out, name="leave_out"),
    path("packs/<uuid:public_id>/again/", packs.again, name="again"),
    path("packs/<uuid:public_id>/down/", takedowns.settle, name="settle"),
]
