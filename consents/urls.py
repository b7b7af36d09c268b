from django.urls import path

from consents import adult_views, answer_views, asking_views, contact_views, import_views, lead_views, roll_views, views

app_name = "consents"
urlpatterns = [
    path("", views.register, name="register"),
    path("class/", views.class_list, name="class_list"),
    path("adults/", adult_views.adults, name="adults"),
    path("adults/new/", adult_views.add_adult, name="add_adult"),
    path("adults/<int:permission_id>/withdraw/", adult_views.withdraw_adult, name="withdraw_adult"),
    path("asking/", asking_views.dashboard, name="asking"),
    path("asking/not-answered/", asking_views.not_answered, name="not_answered"),
    path("asking/ask/", asking_views.ask, name="ask"),
    path("asking/remind/", asking_views.remind, name="remind"),
    path("asking/reminders/", asking_views.reminders, name="reminders"),
    path("asking/form/", asking_views.form, name="form"),
    path("asking/form/read/", asking_views.welsh_read, name="welsh_read"),
    path("asking/letter/", asking_views.letter, name="letter"),
    path("asking/links.csv", asking_views.export, name="export_links"),
    path("import/", import_views.choose_file, name="import"),
    path("import/<uuid:public_id>/", import_views.difference, name="import_difference"),
    path("import/<uuid:public_id>/columns/", import_views.columns, name="import_columns"),
    path("import/<uuid:public_id>/progress/", import_views.progress, name="import_progress"),
    path("import/<uuid:public_id>/rows.csv", import_views.bad_rows, name="import_bad_rows"),
    path("<uuid:public_id>/", views.pupil, name="pupil"),
    path("<uuid:public_id>/answer/", answer_views.answer, name="answer"),
    path("<uuid:public_id>/withdraw/", answer_views.withdraw, name="withdraw"),
    path("<uuid:public_id>/said-no/", answer_views.child_said_no, name="child_said_no"),
    path("<uuid:public_id>/changed/", answer_views.child_changed_their_mind, name="child_changed_their_mind"),
    path("<uuid:public_id>/error/<uuid:batch>/", answer_views.entered_in_error, name="entered_in_error"),
    path("<uuid:public_id>/parents/<int:guardian_id>/", answer_views.responsibility, name="responsibility"),
    path("<uuid:public_id>/parents/<int:guardian_id>/contact/", contact_views.reach, name="contact"),
    path("<uuid:public_id>/parents/<int:guardian_id>/restriction/", contact_views.restriction, name="restriction"),
    path("<uuid:public_id>/hold/", lead_views.hold, name="hold"),
    path("<uuid:public_id>/hold/<int:hold_id>/lift/", lead_views.lift, name="lift_hold"),
    path("<uuid:public_id>/left/", roll_views.left, name="left"),
    path("<uuid:public_id>/erase/", roll_views.erase, name="erase"),
]
