# syntax=docker/dockerfile:1
# The accesstrail image: what runs is the compiled program, its run-time dependencies and Node, as a user without rights.
#
#   docker build -t accesstrail .
#   docker run --read-only --tmpfs /tmp -v "$PWD/accesstrail.yaml:/etc/accesstrail/accesstrail.yaml:ro" -v accesstrail:/var/lib/accesstrail accesstrail
ARG NODE=26.10.0

FROM node:${NODE}-slim AS node

FROM node AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund
# Types, maps and manuals of dependencies are a third of them, and nobody reads them here; licences stay.
RUN find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' \
    -o \( -name '*.md' ! -iname '*licen[sc]e*' ! -iname 'notice*' \) \) -delete \
  && find node_modules -type d -empty -delete

# Node without its package managers: a program that installs nothing needs none.
FROM node AS trimmed
RUN rm -rf /usr/local/lib/node_modules /usr/local/include /usr/local/share/man /usr/local/share/doc /opt/yarn* /root/.npm \
    /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg \
    /usr/local/bin/docker-entrypoint.sh \
  && install -d -o 1000 -g 1000 -m 0750 /var/lib/accesstrail

FROM scratch
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="accesstrail" \
  org.opencontainers.image.description="Audits what on-call engineers do with their access" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}"
# One layer: what was removed above is not in it.
COPY --from=trimmed / /
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE /app/
COPY --from=build /app/node_modules /app/node_modules
COPY --from=build /app/dist /app/dist
COPY --from=build /app/examples /app/examples
# Two arenas: with one for each thread glibc keeps up to 25 MB more of what is free. A young generation of 16 MB, as Node 20 has it: some 30 MB
# less than with Node 26's own, and no slower (docs/benchmarks.md).
ENV MALLOC_ARENA_MAX=2 \
  NODE_OPTIONS=--max-semi-space-size=16 \
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  NODE_ENV=production \
  HEALTH_URL=http://127.0.0.1:8321/healthz
# What it keeps itself (blobs, and the database when there is no Elasticsearch) is here, and nothing else is ever written, except to /tmp.
WORKDIR /var/lib/accesstrail
VOLUME /var/lib/accesstrail
# As a number: Kubernetes cannot tell from a name that it is not root.
USER 1000:1000
EXPOSE 8321
STOPSIGNAL SIGTERM
# The healthy answer is about this process; whether it can do its work is /readyz.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(process.env.HEALTH_URL).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["run", "-c", "/etc/accesstrail/accesstrail.yaml"]
