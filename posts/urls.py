from django.urls import include, path

from posts.views import compose, desk, leavers, reminders, sending

app_name = "posts"

urlpatterns = [
    path("", include("posts.picture_urls")),
    path("", desk.desk, name="desk"),
    path("new/", compose.new_post, name="new"),
    path("reminders/", reminders.queue, name="reminders"),
    path("left-by/<int:staff_id>/", leavers.give_on, name="give_on"),
    path("<uuid:public_id>/", sending.show, name="show"),
    path("<uuid:public_id>/edit/", compose.compose, name="compose"),
    path("<uuid:public_id>/save/", compose.autosave, name="autosave"),
    path("<uuid:public_id>/missing/", compose.missing, name="missing"),
    path("<uuid:public_id>/children/", compose.children, name="children"),
    path("<uuid:public_id>/find-child/", compose.find_child, name="find_child"),
    path("<uuid:public_id>/send-in/", sending.send_in, name="send_in"),
    path("<uuid:public_id>/take-back/", sending.take_back, name="take_back"),
    path("<uuid:public_id>/discard/", sending.discard, name="discard"),
    path("<uuid:public_id>/ask-for/", reminders.ask_for, name="ask_for"),
    path("<uuid:public_id>/take-request-back/", reminders.take_request_back, name="take_request_back"),
    path("<uuid:public_id>/take-over/", reminders.take_over, name="take_over"),
    path("<uuid:public_id>/hand-back/", reminders.hand_back, name="hand_back"),
]
