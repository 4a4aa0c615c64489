# Candor as a container: docker build -t candor . Runs as nobody in particular and writes to /data only.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The web chat is bundled while the product is built.
COPY --from=node /usr/local/bin /usr/local/bin
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
WORKDIR /src
COPY . .
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
RUN dotnet publish bot/Bot.Host --configuration Release --runtime linux-x64 --output /app -p:RestoreLockedMode=true \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 Storage__Directory=/data
USER 1654
EXPOSE 8080
VOLUME /data
ENTRYPOINT ["./Bot.Host"]
