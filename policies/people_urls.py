from django.urls import path

from policies import people_views as views

app_name = "people"
urlpatterns = [
    path("", views.people, name="list"),
    path("invite/", views.invite, name="invite"),
    path("<int:staff_id>/", views.staff, name="staff"),
    path("<int:staff_id>/invite/", views.invite_again, name="invite_again"),
    path("<int:staff_id>/stand-in/", views.stand_in, name="stand_in"),
    path("<int:staff_id>/end/", views.end_staff, name="end_staff"),
    path("roles/<int:membership_id>/end/", views.end_role, name="end_role"),
]
