{{- define "gateway.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 52 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "gateway.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "gateway.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "gateway.selector" . }}
{{- end }}

{{- define "gateway.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}{{ .Values.serviceAccount.name | default (include "gateway.name" .) }}{{ else }}{{ .Values.serviceAccount.name | default "default" }}{{ end }}
{{- end }}

{{- define "gateway.image" -}}
{{- if .Values.image.digest }}{{ printf "%s@%s" .Values.image.repository .Values.image.digest }}{{ else }}{{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}{{ end }}
{{- end }}

{{/* What cannot work is refused here and not found out by a pod. */}}
{{- define "gateway.check" -}}
{{- $several := or .Values.autoscaling.enabled (gt (int .Values.replicaCount) 1) }}
{{- if .Values.sandbox.enabled }}
{{- if $several }}{{ fail "sandbox.enabled: the sandbox lives in one pod, so set replicaCount to 1 and autoscaling.enabled to false" }}{{ end }}
{{- else }}
{{- if not .Values.atlan.baseUrl }}{{ fail "set atlan.baseUrl to the root of your tenant, as https://acme.atlan.com, or sandbox.enabled" }}{{ end }}
{{- if not .Values.atlan.existingSecret }}{{ fail "set atlan.existingSecret to the secret that holds Atlan's API key, or the secret of atlan.oauthClientId" }}{{ end }}
{{- if and (not .Values.ledger.url) (not .Values.ledger.existingClaim) }}{{ fail "set ledger.url to a PostgreSQL database, or ledger.existingClaim to a volume for one replica" }}{{ end }}
{{- if and .Values.ledger.url .Values.ledger.existingClaim }}{{ fail "set one of ledger.url and ledger.existingClaim" }}{{ end }}
{{- if and .Values.ledger.url (not .Values.ledger.existingSecret) }}{{ fail "set ledger.existingSecret to the secret that holds the password of the database" }}{{ end }}
{{- if and .Values.ledger.existingClaim $several }}{{ fail "ledger.existingClaim serves one replica only" }}{{ end }}
{{- end }}
{{- if and (not .Values.security.jwt.issuer) (not .Values.security.apiKeys.existingSecret) }}{{ fail "set security.apiKeys.existingSecret to the secret with the first API keys, or security.jwt.issuer: nobody could call" }}{{ end }}
{{- if and .Values.security.jwt.issuer (not .Values.security.jwt.audience) }}{{ fail "set security.jwt.audience to the gateway's name in the tokens" }}{{ end }}
{{- if lt (int .Values.shutdown.gracePeriodSeconds) (add (int .Values.shutdown.preStopSeconds) 75 | int) }}{{ fail "shutdown.gracePeriodSeconds must exceed shutdown.preStopSeconds by 75 at least" }}{{ end }}
{{- if .Values.autoscaling.enabled }}
{{- if gt (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas) }}{{ fail "autoscaling.minReplicas must not exceed autoscaling.maxReplicas" }}{{ end }}
{{- if and (not .Values.autoscaling.cpu) (not .Values.autoscaling.inFlight) }}{{ fail "set autoscaling.cpu or autoscaling.inFlight: it has nothing to scale by" }}{{ end }}
{{- end }}
{{- $fewest := ternary .Values.autoscaling.minReplicas .Values.replicaCount .Values.autoscaling.enabled | int }}
{{- $budget := .Values.podDisruptionBudget.minAvailable | toString }}
{{- if and $several .Values.podDisruptionBudget.enabled (ge (ternary (divf (mulf (trimSuffix "%" $budget | float64) $fewest) 100 | ceil | int) (int $budget) (hasSuffix "%" $budget)) $fewest) }}{{ fail "podDisruptionBudget.minAvailable must be less than the replicas: a node could never be drained" }}{{ end }}
{{- if or (dig "server" "port" "" .Values.config) (dig "management" "server" "port" "" .Values.config) }}{{ fail "config must not set server.port or management.server.port: probes, services and policies use 8080 and 8082" }}{{ end }}
{{- range list (list "gateway" "atlan" "api-key") (list "gateway" "atlan" "oauth" "client-secret") (list "gateway" "ledger" "password") }}
{{- if include "gateway.setting" (list $.Values.config .) }}{{ fail (printf "config must not hold %s: a ConfigMap is no place for a secret, see existingSecret" (join "." .)) }}{{ end }}
{{- end }}
{{- end }}

{{/* The setting at a path in a tree, empty if there is none: (list tree (list "a" "b")). */}}
{{- define "gateway.setting" -}}
{{- $here := first . }}
{{- range last . }}
{{- if and (kindIs "map" $here) (hasKey $here .) }}{{ $here = get $here . }}{{ else }}{{ $here = "" }}{{ end }}
{{- end }}
{{- $here }}
{{- end }}

{{/* The port of a URL: (list url default). */}}
{{- define "gateway.port" -}}
{{- regexFind ":[0-9]+$" (urlParse (first .)).host | trimPrefix ":" | default (last .) }}
{{- end }}

{{/* The most replicas that there are but in an upgrade. */}}
{{- define "gateway.replicas" -}}
{{- ternary .Values.autoscaling.maxReplicas .Values.replicaCount .Values.autoscaling.enabled | max 1 }}
{{- end }}

{{/* The settings of the gateway that follow from the values; .Values.config wins over them. */}}
{{- define "gateway.config" -}}
spring:
  application:
    name: data-product-gateway
gateway:
{{- if not .Values.sandbox.enabled }}
  atlan:
    base-url: {{ .Values.atlan.baseUrl | quote }}
{{- if .Values.atlan.oauthClientId }}
    oauth:
      client-id: {{ .Values.atlan.oauthClientId | quote }}
      client-secret-file: /etc/gateway/atlan/{{ .Values.atlan.secretKey }}
{{- else }}
    api-key-file: /etc/gateway/atlan/{{ .Values.atlan.secretKey }}
{{- end }}
    limits:
      {{- range $kind := list "search" "read" "write" }}
      {{ $kind }}:
        per-minute: {{ div (get $.Values.atlan.callsPerMinute $kind) (include "gateway.replicas" $ | int) | max 1 }}
        burst: {{ div (get (dict "search" 100 "read" 20 "write" 100) $kind) (include "gateway.replicas" $ | int) | max 1 }}
      {{- end }}
  quota:
    replicas: {{ include "gateway.replicas" . }}
{{- end }}
  security:
{{- if .Values.security.jwt.issuer }}
    jwt:
      issuer: {{ .Values.security.jwt.issuer | quote }}
      audience: {{ .Values.security.jwt.audience | quote }}
      grants-claim: {{ .Values.security.jwt.grantsClaim | quote }}
{{- end }}
{{- if .Values.security.apiKeys.existingSecret }}
    api-keys-file: /etc/gateway/security/{{ .Values.security.apiKeys.secretKey }}
{{- end }}
{{- if .Values.ledger.url }}
  ledger:
    url: {{ .Values.ledger.url | quote }}
    username: {{ .Values.ledger.username | quote }}
    password-file: /etc/gateway/ledger/{{ .Values.ledger.secretKey }}
    pool-size: {{ .Values.ledger.poolSize | default (div (include "gateway.setting" (list .Values.config (list "gateway" "atlan" "max-concurrent")) | default 64 | int) 4 | max 2) }}
{{- end }}
{{- if or (eq .Values.logging.format "ecs") .Values.logging.levels }}
logging:
{{- if eq .Values.logging.format "ecs" }}
  structured:
    format:
      console: ecs
{{- end }}
{{- with .Values.logging.levels }}
  level:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end }}
management:
  tracing:
    sampling:
      probability: {{ .Values.tracing.probability }}
{{- if .Values.tracing.endpoint }}
  opentelemetry:
    tracing:
      export:
        otlp:
          endpoint: {{ .Values.tracing.endpoint | quote }}
{{- end }}
{{- end }}

{{/* What marks the pod of `helm test`: not the labels that the Service selects by. */}}
{{- define "gateway.testLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}-test
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
