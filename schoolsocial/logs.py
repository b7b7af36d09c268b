"""How a line of the log looks: JSON, with the id of the request, and nobody's name, address or words.

What was typed or looked for is in paths, in query strings and in the texts of errors. So a request is logged by the
pattern of its address, and an error by its kind and the places in our code that it passed.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django_structlog.middlewares import RequestMiddleware

Fields = MutableMapping[str, Any]
OF_REQUESTS = ("django.request", "django.security", "django.server")
OF_TASKS = "celery.app.trace"
MAY_HOLD_WORDS = ("error", "exception", "reason", "user_agent")
"""Fields of django_structlog that repeat what an error or a browser says."""


class RequestLog(RequestMiddleware):
    """Logs each request by the pattern of its address: what stands in it may be a token, a name or a search."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        try:
            return f"{request.method} /{resolve(request.path_info).route}"
        except Resolver404:
            return f"{request.method} (no such address)"


def without_addresses(_: Any, __: str, fields: Fields) -> Fields:
    """Django, gunicorn and Celery write the address or the text of the error into their own messages."""
    arguments = fields.pop("positional_args", ())
    record: logging.LogRecord = fields["_record"]
    if record.name.startswith(OF_REQUESTS):
        fields["event"] = str(arguments[0]) if isinstance(arguments, tuple) and len(arguments) > 1 else "request"
        fields["code"] = getattr(record, "status_code", None)
    elif record.name.startswith("gunicorn"):
        fields["event"] = str(record.msg).partition(" from ip=")[0]
    elif record.name == OF_TASKS:
        fields["event"] = "task_failed"
        fields["task"] = arguments.get("name") if isinstance(arguments, dict) else None
    return fields


def without_words(_: Any, __: str, fields: Fields) -> Fields:
    """An error is its kind, never its text; what a browser says of itself is left out."""
    for name in MAY_HOLD_WORDS:
        value = fields.pop(name, None)
        if isinstance(value, BaseException):
            fields["error"] = type(value).__name__
        elif name == "error" and isinstance(value, str) and value.isidentifier():
            fields["error"] = value
    return fields


def places(_: Any, __: str, fields: Fields) -> Fields:
    """The kind of an error and the lines that it passed, without its text and without any value."""
    found = fields.pop("exc_info", None)
    if not found:
        return fields
    error = found[1] if isinstance(found, tuple) else sys.exc_info()[1]
    if isinstance(found, BaseException):
        error = found
    if error is not None:
        fields["error"] = type(error).__name__
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames[:-1] if "site-packages" not in frame.filename]
        fields["at"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in (*ours[-12:], *frames[-1:])]
    return fields


SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def configure() -> None:
    structlog.configure(
        processors=[
            *SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def json_formatter() -> logging.Formatter:
    configure()
    formatter: logging.Formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=SHARED,
        pass_foreign_args=True,
        processors=[
            without_addresses,
            without_words,
            places,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ],
    )
    return formatter
