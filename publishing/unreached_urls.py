from django.urls import path

from publishing import unreached_views

app_name = "unreached"
urlpatterns = [path("<uuid:public_id>/", unreached_views.unreached, name="list")]
