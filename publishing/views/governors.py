"""The governors' page: counts of the school year, and nothing else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from policies.authority import require
from policies.requests import StaffRequest, governors_too
from publishing.figures import figures_of


@governors_too
@require_safe
@never_cache
def governors(request: StaffRequest) -> HttpResponse:
    """For governors, and whoever reads the record."""
    if not request.person.is_governor:
        require(request.person, "read_record", rules=request.rules)
    return render(request, "publishing/governors.html", {"figures": figures_of(request.staff.school)})
