"""Reading an uploaded photo, and no more of it than a photo may be."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from screening.decode import MAX_BYTES

MOST_BODY = 3 * MAX_BYTES
"""Beyond this nothing is read at all: a browser that is told so in mid-upload shows a lost connection."""


class OnePhoto(FileUploadHandler):
    """Stops keeping a file once it is larger than a photo may be. What else was sent with it is read all the same."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.received = 0
        self.too_large = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002
        self.received += len(raw_data)
        if self.received > MAX_BYTES:
            self.too_large = True
            return None
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        return None
