from django.urls import path

from notifications import record_views

app_name = "record"
urlpatterns = [
    path("", record_views.record, name="record"),
    path("record.csv", record_views.record_csv, name="csv"),
]
