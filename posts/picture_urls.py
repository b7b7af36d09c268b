"""The addresses of pictures, below posts/. Ids only: no name of a child or a file is in any of them."""

from django.urls import path

from posts.views import came_back, own_wording, picture_pages, picture_steps

urlpatterns = [
    path("<uuid:public_id>/pictures/", picture_pages.panel, name="pictures"),
    path("<uuid:public_id>/pictures/add/", picture_pages.add, name="add_picture"),
    path("came-back/", came_back.stopped, name="came_back"),
    path("came-back/<int:kept_id>/let-in/", came_back.let_in, name="let_in_again"),
    path("set-aside/", picture_pages.set_aside, name="set_aside"),
    path("picture/<uuid:public_id>/", picture_pages.picture, name="picture"),
    path("picture/<uuid:public_id>/state/", picture_pages.state, name="picture_state"),
    path("picture/<uuid:public_id>/<str:sha256>/before/", picture_pages.before, name="picture_before"),
    path("picture/<uuid:public_id>/<str:sha256>/<str:rendition>", picture_pages.picture_file, name="picture_file"),
    path("picture/<uuid:public_id>/hide/", picture_steps.hide, name="hide_in_picture"),
    path("picture/<uuid:public_id>/change/", picture_steps.change, name="change_picture"),
    path("picture/<uuid:public_id>/undo/", picture_steps.undo, name="undo_in_picture"),
    path("picture/<uuid:public_id>/ask-again/", picture_steps.ask_again, name="ask_again"),
    path("picture/<uuid:public_id>/answer/", picture_steps.answer, name="answer_finding"),
    path("picture/<uuid:public_id>/faces/", picture_steps.count_faces, name="count_faces"),
    path("picture/<uuid:public_id>/looked/", picture_steps.look, name="look_at_picture"),
    path("picture/<uuid:public_id>/describe/", picture_steps.describe, name="describe_picture"),
    path("picture/<uuid:public_id>/box/<int:number>/ours/", own_wording.wording_is_ours, name="wording_is_ours"),
    path("picture/<uuid:public_id>/box/<int:number>/signs/", own_wording.name_signs, name="name_signs"),
    path("picture/<uuid:public_id>/move/", picture_steps.move, name="move_picture"),
    path("picture/<uuid:public_id>/delete/", picture_steps.delete, name="delete_picture"),
    path("picture/<uuid:public_id>/set-aside/", picture_steps.freeze, name="freeze_picture"),
]
