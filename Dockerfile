# The accesstrail image. Built in a stage of its own, since what runs has no development dependencies.
ARG NODE=26.10.0

FROM node:${NODE}-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE}-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/examples examples
# What it keeps itself: blobs, and the database when there is no Elasticsearch.
RUN install -d -o node -g node /var/lib/accesstrail
VOLUME /var/lib/accesstrail
USER node
EXPOSE 8321
# The healthy answer is about this process; whether it can do its work is /readyz.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8321/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["run", "-c", "/etc/accesstrail/accesstrail.yaml"]
