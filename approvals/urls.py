from django.urls import path

from approvals import views

app_name = "approvals"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("<uuid:public_id>/", views.review_page, name="review"),
    path("<uuid:public_id>/confirm/", views.confirm, name="confirm"),
    path("<uuid:public_id>/changes/", views.ask_for_changes, name="changes"),
    path("<uuid:public_id>/decline/", views.decline, name="decline"),
]
