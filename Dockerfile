# The application: web, worker, screening, beat and the one-shot migrate are this one image with another command.
FROM python:3.11-slim-bookworm AS packages
WORKDIR /build
COPY requirements/uv.txt requirements/image.txt ./
RUN python -m venv /opt/venv \
    && python -m pip install --no-cache-dir --require-hashes --requirement uv.txt \
    && uv pip sync --no-cache --compile-bytecode --python /opt/venv/bin/python --require-hashes image.txt

FROM python:3.11-slim-bookworm
# pg_dump and pg_restore, for manage.py backup and restore.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 schoolsocial \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent schoolsocial \
    && install --directory --owner 10001 --group 10001 --mode 0700 /var/lib/schoolsocial /var/lib/schoolsocial/media
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/var/lib/schoolsocial \
    STATIC_ROOT=/srv/static
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/schoolsocial
COPY . .
# The files that browsers ask for are part of the image: no container has to write them.
RUN VAR_DIR=/tmp/build SECRET_KEY=only-for-collecting python manage.py collectstatic --no-input --verbosity 0 \
    && rm -rf /tmp/build
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "schoolsocial.wsgi", "--worker-class=gthread", "--workers=2", "--threads=8", "--bind=0.0.0.0:8000", \
     "--worker-tmp-dir=/dev/shm", "--no-control-socket"]
