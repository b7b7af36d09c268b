from django.urls import path

from notifications import views

app_name = "notifications"
urlpatterns = [
    path("", views.bell, name="bell"),
    path("count/", views.count, name="count"),
    path("read/", views.read_all, name="read_all"),
    path("<int:pk>/open/", views.open_notice, name="open"),
    path("e-mail/", views.email_choice, name="email"),
    path("undelivered/", views.undelivered, name="undelivered"),
    path("mail-folder/", views.mail_folder, name="mail_folder"),
    path("mail-folder/<str:name>/", views.mail_folder_letter, name="mail_letter"),
]
