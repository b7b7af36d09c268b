"""The web process: it opens a database only in the mode that the database was made for."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolsocial.settings")

application = get_wsgi_application()

from people.installation import refuse_wrong_database  # noqa: E402 needs Django set up

refuse_wrong_database()
