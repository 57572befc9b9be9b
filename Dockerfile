# docker build -t newsbell . && docker run -d --env-file .env -v newsbell:/app/var newsbell
FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 newsbell && mkdir -p /app/var && chown newsbell /app/var
WORKDIR /app
COPY --from=build /venv /venv
COPY --chown=root:root config ./config
COPY --chown=root:root bot ./bot
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER newsbell
VOLUME /app/var
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["python", "-m", "bot", "health"]
CMD ["python", "-m", "bot", "run"]
