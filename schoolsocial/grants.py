"""What the application's own database role may do: it owns nothing, and the record is beyond its reach.

Rows of the record can be added and read, never changed or removed, whatever the code tries. The triggers say so as
well; but an owner can drop a trigger and a superuser passes it by, so the application is neither.
"""

from django.db import connection

ADD_ONLY = ("audit_event", "audit_seal", "consents_consentdecision")
KEPT = (
    "approvals_decision",
    "consents_carestatus",
    "consents_publicationhold",
    "consents_pupilcompetence",
    "posts_post",
    "posts_post_contributors",
    "posts_revision",
)
READ_ONLY = ("django_migrations",)


def grant_to(role: str) -> None:
    """Gives the role its rights on every table there is now. The owner repeats it after each migrate."""
    name = connection.ops.quote_name(role)
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {name}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}")
        for table in ADD_ONLY:
            cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {name}")
        for table in KEPT:
            cursor.execute(f"REVOKE DELETE, TRUNCATE ON {table} FROM {name}")
        for table in READ_ONLY:
            cursor.execute(f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {name}")
