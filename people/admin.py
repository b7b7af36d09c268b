"""The technical admin pages: schools, organisations and accounts only. Nothing of posts, pupils, consents or media."""

from django.contrib import admin

from people.models import Organisation, School, User


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name"]


@admin.register(School)
class SchoolAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "slug", "country"]
    fields = ["name", "organisation", "country", "languages", "time_zone", "own_sites", "office_phone"]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Whether an account may be used. Roles are given on the people page, where the record hears of it."""

    list_display = ["pk", "email", "is_active", "is_staff"]
    fields = ["email", "is_active", "is_staff"]
    readonly_fields = ["email"]

    def has_add_permission(self, request: object) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: object, obj: object = None) -> bool:  # noqa: ARG002
        return False
