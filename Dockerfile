# The image of the gateway. The base images are arguments, so that CI can pin them by digest or bring its own:
#   docker build --build-arg RUNTIME_IMAGE=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble@sha256:… .
ARG BUILD_IMAGE=docker.io/library/eclipse-temurin:25.0.3_9-jdk-noble
ARG RUNTIME_IMAGE=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble

# 1. The jar, taken apart into layers that change at different paces, and the program that trains the JVM.
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q -DskipTests -Dspotless.check.skip package
RUN cp target/data-product-gateway-*.jar gateway.jar \
    && java -Djarmode=tools -jar gateway.jar extract --layers --destination layers \
    && mkdir -p sbom ledger \
    && cd sbom && jar --extract --file ../gateway.jar META-INF/sbom/application.cdx.json
COPY src/training src/training
RUN javac -d training src/training/java/Training.java

# 2. What runs, without a user and without an ahead-of-time cache. Nothing from here on needs a shell in the base image.
FROM ${RUNTIME_IMAGE} AS application
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --from=build /build/sbom/META-INF/sbom/ sbom/
COPY src/main/docker/jvm.options ./
# The ledger, unless it is PostgreSQL; whoever runs the image without it mounts a volume here.
COPY --from=build --chown=65532:65532 /build/ledger/ /var/lib/gateway/
# Fewer arenas of the C library: less memory that is held and not used.
ENV GATEWAY_LEDGER_DIRECTORY=/var/lib/gateway \
    MALLOC_ARENA_MAX=2

# 3. The cache: a real run in front of the sandbox, on the JVM and with the options that will use it.
FROM application AS training
COPY --from=build /build/training/ /training/
RUN ["java", "-cp", "/training", "Training", "/training/gateway.aot"]

# 4. The image.
FROM application
ARG RUNTIME_IMAGE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="Data product gateway" \
      org.opencontainers.image.description="A simple, safe REST API for data products in Atlan" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="${RUNTIME_IMAGE}"
COPY --from=training /training/gateway.aot ./
USER 65532:65532
EXPOSE 8080 8082
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/gateway.aot", "-jar", "/app/gateway.jar"]
