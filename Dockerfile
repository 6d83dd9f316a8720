# Builds with everything, ships with what production needs. One image is service, projector and command line:
#   node dist/apps/api/main.js · node dist/apps/projector/main.js · node dist/apps/auditor/main.js
# It has the very Node that the packages bring along elsewhere.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /ledger
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json .swcrc ./
COPY apps apps
COPY libs libs
RUN npm run build

FROM node:24.21.0-bookworm-slim AS production
WORKDIR /ledger
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY --from=build /ledger/dist dist
# What is kept in files is kept here: a volume that is mounted here belongs to the user that the process runs as.
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/data
EXPOSE 3000
# Node itself, not npm: signals must reach the process that drains.
CMD ["node", "dist/apps/api/main.js"]
