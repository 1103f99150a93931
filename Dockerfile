# A small image: the static program and nothing else.
#
#     docker build -t jmlint .
#     docker run --rm -v "$PWD:/work" jmlint check
FROM swift:6.2-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpcre2-dev libsqlite3-dev pkg-config file binutils \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN sh Scripts/release /dist \
    && mkdir /image \
    && tar -xzf /dist/jmlint-*.tar.gz --strip-components=1 -C /image

FROM scratch
COPY --from=build /image/bin/jmlint /bin/jmlint
COPY --from=build /image/LICENSE /LICENSE
WORKDIR /work
ENTRYPOINT ["/bin/jmlint"]
CMD ["check"]
