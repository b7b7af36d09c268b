from django.urls import path

from policies import design_views
from policies import school_views as views

app_name = "school"
urlpatterns = [
    path("", views.school, name="show"),
    path("facts/", views.facts, name="facts"),
    path("accounts/add/", views.add_account, name="add_account"),
    path("accounts/<int:account_id>/close/", views.close, name="close_account"),
    path("wording/add/", views.add_wording, name="add_wording"),
    path("wording/<int:wording_id>/revoke/", views.revoke_wording, name="revoke_wording"),
    path("signers/add/", views.add_names_that_sign, name="add_signers"),
    path("signers/<int:signer_id>/remove/", views.remove_name_that_signs, name="remove_signer"),
    path("designs/add/", design_views.add, name="add_design"),
    path("designs/<int:design_id>/", design_views.show, name="design"),
    path("designs/<int:design_id>/picture/", design_views.picture, name="design_picture"),
    path("designs/<int:design_id>/revoke/", design_views.revoke, name="revoke_design"),
    path("closed/add/", views.close_days, name="close_days"),
    path("closed/<int:closed_id>/open/", views.open_days, name="open_days"),
    path("hours/", views.hours, name="hours"),
    path("devices/add/", views.add_device, name="add_device"),
    path("devices/<int:device_id>/retire/", views.retire, name="retire_device"),
]
