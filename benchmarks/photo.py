"""What a photograph of 12 megapixels costs: the upload in the web process, the reading in a worker of its own."""

import io
import multiprocessing
import statistics

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from benchmarks.measure import once
from benchmarks.reader import read_all
from posts.models import Post
from tests.posts import photos

GOAL_UPLOAD_MS, GOAL_SCREENING_MS, GOAL_MB = 500, 2000, 900
PHOTOGRAPHS = 5


def measure(author: Client) -> list[str]:
    author.post(reverse("posts:new"), {"kind": "news"})
    post = Post.objects.latest("pk")
    address = reverse("posts:add_picture", args=[post.public_id])
    taken = [taken_by_a_phone(seed) for seed in range(PHOTOGRAPHS)]
    uploads = [
        once(
            lambda data=data: author.post(
                address,
                {"photo": SimpleUploadedFile("IMG_1.JPG", data, content_type="image/jpeg")},
                headers={"accept": "application/json"},
            )
        )
        for data in taken
    ]
    with multiprocessing.get_context("spawn").Pool(1) as worker:
        spent, megabytes = worker.apply(read_all, (taken,))
    upload = statistics.median(each.cpu_ms for each in uploads)
    return [
        f"upload answered: {upload:.0f} CPU ms, {uploads[0].sql} SQL (goal {GOAL_UPLOAD_MS} ms)",
        f"screened: {statistics.median(spent):.0f} CPU ms (goal {GOAL_SCREENING_MS}), "
        f"highest {max(spent):.0f}; {megabytes} MB (goal {GOAL_MB})",
    ]


def taken_by_a_phone(seed: int) -> bytes:
    """A photograph of a certificate on a table, small enough for the upload and as large as a phone's."""
    out = io.BytesIO()
    photos.pixels(4000, 3000, seed=seed).save(out, "JPEG", quality=92)
    return out.getvalue()
