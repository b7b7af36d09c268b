"""Settings of the project: one file, everything that differs between places comes from the environment.

Without any environment it is one small school on SQLite, a folder as the message queue and a private media
folder below var/. Production sets DATABASE_URL, CELERY_BROKER_URL, SECRET_KEY and ALLOWED_HOSTS
(.env.example explains each). Both are the same code path.
"""

from pathlib import Path
from typing import Any

import environ
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
if (BASE_DIR / ".env").is_file():
    env.read_env(BASE_DIR / ".env")

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
# Database, media, seals: nobody else on this machine has to read them.
VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

# --- where we are -----------------------------------------------------------------------------------------
DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = LOOPBACK if DEMO else env.list("ALLOWED_HOSTS", default=LOOPBACK)
PRODUCTION = env.bool("PRODUCTION", default=False)
SITE_URL = env.str("SITE_URL", default="http://localhost:8000")
if PRODUCTION:
    if DEMO or DEBUG:
        msg = "PRODUCTION cannot be combined with DEMO or DEBUG."
        raise ImproperlyConfigured(msg)
    if missing := [name for name in ("SECRET_KEY", "FIELD_KEY", "ALLOWED_HOSTS") if not env.str(name, default="")]:
        msg = f"Production needs {', '.join(missing)} (.env.example)."
        raise ImproperlyConfigured(msg)
    if not SITE_URL.startswith("https://"):
        msg = "SITE_URL must be the https:// address that people type: links in e-mail begin with it."
        raise ImproperlyConfigured(msg)


def _secret_key() -> str:
    """The key from the environment; on one small box a random one, made once and kept below var/."""
    if key := env.str("SECRET_KEY", default=""):
        return str(key)
    from django.core.management.utils import get_random_secret_key

    path = VAR_DIR / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# --- the rooms --------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "schoolsocial",
    "notifications",
    "publishing",
    "approvals",
    "posts",
    "consents",
    "policies",
    "channels",
    "screening",
    "people",
    "audit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django_structlog",
    "whitenoise.runserver_nostatic",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "schoolsocial.middleware.refuse_forwarded_demo",
    "schoolsocial.sessions.nobody_on_the_schools_own_page",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "schoolsocial.sessions.end_old_sessions",
    "schoolsocial.sessions.empty_the_browser_at_sign_out",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "schoolsocial.logs.RequestLog",
    "schoolsocial.middleware.WithoutNul",
    "schoolsocial.middleware.school_of_the_user",
    "schoolsocial.middleware.ask_for_second_factor",
    "schoolsocial.middleware.RefusalsAsPages",
]

ROOT_URLCONF = "schoolsocial.urls"
WSGI_APPLICATION = "schoolsocial.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["schoolsocial.icons", "schoolsocial.numbers", "schoolsocial.rows"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "schoolsocial.navigation.page_furniture",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- the database -----------------------------------------------------------------------------------------
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'schoolsocial.sqlite3'}"),
}
_database = DATABASES["default"]
if _database["ENGINE"].endswith("sqlite3"):
    # What was deleted is overwritten in the file: a child who was forgotten is in no free page of it.
    # Measured: with deferred transactions 900 of 1,200 concurrent writes failed, with these none did.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
            f"PRAGMA synchronous={env.str('SQLITE_SYNCHRONOUS', default='NORMAL')};"
        ),
    }
else:
    _database["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    _database["CONN_HEALTH_CHECKS"] = True
# Migrations and guards run as the owner of the tables; the application owns nothing (docs/operations.md).
if env.bool("AS_OWNER", default=False) and env.str("MIGRATE_DATABASE_URL", default=""):
    DATABASES["default"] = env.db_url("MIGRATE_DATABASE_URL")
# Whom install_guards gives the application's rights; without it both are one role, as on SQLite.
APP_DATABASE_ROLE = env.str("APP_DATABASE_ROLE", default="")

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Rate limits: one count for all processes of this machine.
    "default": env.cache_url("CACHE_URL", default=f"filecache://{VAR_DIR / 'cache'}"),
}

# --- files ------------------------------------------------------------------------------------------------
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR_DIR / "media")))
STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT},
    },
    "staticfiles": {
        "BACKEND": "schoolsocial.static_files.HashedFiles"
        if env.bool("STATIC_MANIFEST", default=not DEBUG)
        else "schoolsocial.static_files.PlainFiles"
    },
}
if bucket := env.str("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {"bucket_name": bucket, "default_acl": "private", "file_overwrite": False},
    }
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 21_000_000

# --- who is asking ----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["policies.backend.StaffBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "people.passwords.SchoolWordsValidator"},
]
LOGIN_URL = "demo" if DEMO else "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "people.adapter.ByInvitationAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_CHANGE_EMAIL = False
# Every other session ends (people.adapter); whoever chose the password goes on.
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Seconds after which one's own account, and go-live, ask who it is once more (policies.still_you).
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_SESSION_REMEMBER = False
# DfE's core standard: everybody who works with children's data. Only a demonstration goes without.
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=not DEMO)
# Whose address a rate limit counts: behind a proxy, the one that the proxy names.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=1 if PRODUCTION else 0)
# How often somebody may ask for a new link of a parent, or add a photo; the rest are allauth's own.
ACCOUNT_RATE_LIMITS = {"parent_link": "30/h/ip", "add_photo": "30/m/user,300/h/user"}
MFA_ADAPTER = "schoolsocial.second_factor.SealedSecrets"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# An account exists only by an invitation to its address: there is nobody to keep out of the second step.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "schoolsocial"
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_ENGINE = "schoolsocial.session_store"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# --- languages and time -----------------------------------------------------------------------------------
POST_LANGUAGES = [("en", _("English")), ("cy", _("Cymraeg"))]
LANGUAGES = POST_LANGUAGES[:1]
"""Of the screen and of e-mails: Welsh comes with its catalogue. English that is called Welsh is read out as noise."""
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "schoolsocial.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

# --- mail -------------------------------------------------------------------------------------------------
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="schoolsocial@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_FILE_PATH = VAR_DIR / "mail"
if email_url := env.str("EMAIL_URL", default=""):
    _email = env.email_url_config(email_url)
    EMAIL_BACKEND = _email["EMAIL_BACKEND"]
    EMAIL_HOST = _email["EMAIL_HOST"]
    EMAIL_PORT = _email["EMAIL_PORT"] or 25
    EMAIL_HOST_USER = _email["EMAIL_HOST_USER"] or ""
    EMAIL_HOST_PASSWORD = _email["EMAIL_HOST_PASSWORD"] or ""
    EMAIL_USE_TLS = _email.get("EMAIL_USE_TLS", False)
    EMAIL_USE_SSL = _email.get("EMAIL_USE_SSL", False)
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"

# --- Celery: settings that lost nothing when workers, Redis and PostgreSQL were killed ---------------------
CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", default=env.str("REDIS_URL", default="filesystem://"))
if CELERY_BROKER_URL.startswith("filesystem://"):
    _queue = VAR_DIR / "queue"
    (_queue / "messages").mkdir(parents=True, exist_ok=True)
    (_queue / "control").mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        "data_folder_in": str(_queue / "messages"),
        "data_folder_out": str(_queue / "messages"),
        "control_folder": str(_queue / "control"),
    }
else:
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 900,
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
        "socket_timeout": 10,
        "socket_connect_timeout": 2,
        "health_check_interval": 10,
    }
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 1_200_000
"""KB: a worker that a picture has made larger than this ends after it, and a fresh one takes the next."""
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_ROUTES = {
    "notifications.*": {"queue": "notices"},
    "publishing.*": {"queue": "deliveries"},
    "posts.screen_picture": {"queue": "screening"},
    "posts.read_blank_design": {"queue": "screening"},
}
CELERY_TASK_TIME_LIMIT = 300
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep the outbox": {"task": "audit.sweep_outbox", "schedule": 60.0},
    "seal the record": {"task": "audit.seal_events", "schedule": 60.0},
    "note that beat ticks": {"task": "audit.beat_ticked", "schedule": 60.0},
    "send mail that is waiting": {"task": "notifications.send_waiting_mail", "schedule": 60.0},
    "remind whoever is waited for": {"task": "notifications.remind_whoever_is_waited_for", "schedule": 300.0},
    "release what is due": {"task": "publishing.release_due_posts", "schedule": 60.0},
    "say what is due by hand": {"task": "publishing.tell_what_is_due_by_hand", "schedule": 60.0},
    "ask about packs without an answer": {"task": "publishing.settle_expired_packs", "schedule": 60.0},
    "screen pictures that wait": {"task": "posts.screen_waiting_pictures", "schedule": 60.0},
    "take down what leavers are in": {"task": "publishing.take_down_of_leavers", "schedule": crontab(hour=6, minute=5)},
    "carry the latest seal away": {"task": "audit.export_seal", "schedule": crontab(hour=2, minute=10)},
    "list what was erased": {"task": "schoolsocial.export_erasures", "schedule": crontab(hour=2, minute=20)},
    "go on with rolls": {"task": "consents.bring_in_rolls", "schedule": 60.0},
    "remind families": {"task": "consents.remind_families", "schedule": crontab(hour=9, minute=20)},
    "forget uploaded rolls": {"task": "consents.forget_uploads", "schedule": 600.0},
    "purge the register": {"task": "consents.purge_register", "schedule": crontab(hour=2, minute=45)},
    "forget who left long ago": {"task": "posts.forget_left_children", "schedule": crontab(hour=2, minute=50)},
    "empty what is past its time": {"task": "posts.purge_originals", "schedule": crontab(hour=2, minute=40)},
}

# --- the record -------------------------------------------------------------------------------------------
AUDIT_WIRING = "schoolsocial.wiring"
GUARDS = ["audit.record_guards", "consents.guards", "approvals.guards", "posts.guards", "publishing.guards"]
POST_STORY = "notifications.story.story_of"
SEAL_FOLDER = Path(env.str("SEAL_FOLDER", default=str(VAR_DIR / "seals")))
SEAL_MAIL_TO = env.list("SEAL_MAIL_TO", default=[])
FIELD_KEY = env.str("FIELD_KEY", default="")

# --- logs: JSON, a request id, no personal data -----------------------------------------------------------
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "schoolsocial.logs.json_formatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.server": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "celery": {"level": "WARNING"},
        "kombu.connection": {"level": "ERROR"},  # a folder as the queue has no host name, and says so each time
    },
}
if sentry_dsn := env.str("SENTRY_DSN", default=""):
    import sentry_sdk

    sentry_sdk.init(
        dsn=sentry_dsn, send_default_pii=False, include_local_variables=False, max_request_body_size="never"
    )
