"""The technical admin pages: schools, organisations and accounts only. Nothing of posts, pupils, consents or media."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.utils.decorators import method_decorator

from people.models import Organisation, School, User


@method_decorator(secure_admin_login, name="login")
class TechnicalAdmin(admin.AdminSite):
    """Only what is registered here, whatever libraries would like to show, and only by the common door.

    That door has the rate limits and asks for the second factor; Django's own has neither.
    """


site = TechnicalAdmin()


@admin.register(Organisation, site=site)
class OrganisationAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name"]


@admin.register(School, site=site)
class SchoolAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The rest of what a school says of itself is changed on the School page, where the record hears of it."""

    list_display = ["name", "slug", "country"]
    fields = ["name", "organisation", "country", "time_zone"]


@admin.register(User, site=site)
class UserAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Whether an account may be used. Roles are given on the people page, where the record hears of it."""

    list_display = ["pk", "email", "is_active", "is_staff"]
    fields = ["email", "is_active", "is_staff"]
    readonly_fields = ["email"]

    def has_add_permission(self, request: object) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: object, obj: object = None) -> bool:  # noqa: ARG002
        return False
