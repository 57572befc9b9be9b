# docker build -t newsbell . && docker run -d --env-file .env -v newsbell:/data newsbell     (or: docker compose up -d)
# The digest is that of the list of all architectures, so that the same line builds for amd64 and arm64; Dependabot moves it.
FROM python:3.13-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS build
WORKDIR /build
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE .env.example ./
COPY config ./config
COPY bot ./bot
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b
ARG VERSION=0.2.0
LABEL org.opencontainers.image.title="Newsbell" \
      org.opencontainers.image.description="One Telegram alert per news story, in two sentences, for the topics you name" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/library/python:3.13-slim"
RUN useradd --no-create-home --uid 10001 newsbell && install --directory --owner=newsbell /data /newsbell
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MALLOC_ARENA_MAX=1 \
    DATABASE_URL=sqlite+aiosqlite:////data/newsbell.db
# A config folder that is mounted here is read; without one, the configuration that the program brings.
WORKDIR /newsbell
USER 10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["newsbell", "health"]
ENTRYPOINT ["newsbell"]
CMD ["run"]
