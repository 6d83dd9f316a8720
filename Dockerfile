# Builds with everything, ships with what production needs. The image brings the Node that the packages bring elsewhere.
FROM node:24-bookworm-slim AS build
WORKDIR /ledger
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json .swcrc ./
COPY apps apps
COPY libs libs
RUN npm run build

FROM node:24-bookworm-slim AS production
WORKDIR /ledger
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY --from=build /ledger/dist dist
COPY docs docs
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/data
VOLUME /data
EXPOSE 3000
# Node itself, not npm: signals must reach the process that drains.
CMD ["node", "dist/apps/api/main.js"]
