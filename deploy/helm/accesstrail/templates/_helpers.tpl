{{/* Names, labels, and what the templates derive from the values. */}}

{{- define "accesstrail.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "accesstrail.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "accesstrail.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "accesstrail.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "accesstrail.selector" -}}
app.kubernetes.io/name: {{ include "accesstrail.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "accesstrail.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{ include "accesstrail.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "accesstrail.image" -}}
{{- with .Values.image }}
{{- if .digest }}{{ .repository }}@{{ .digest }}{{ else }}{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end }}
{{- end }}

{{- define "accesstrail.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}{{ .Values.serviceAccount.name | default (include "accesstrail.fullname" .) }}
{{- else }}{{ .Values.serviceAccount.name | default "default" }}{{ end }}
{{- end }}

{{- define "accesstrail.configMap" -}}
{{- .Values.existingConfigMap | default (include "accesstrail.fullname" .) }}
{{- end }}

{{/* The deployments, as JSON: name -> values. In single mode one, named all. */}}
{{- define "accesstrail.stages" -}}
{{- $stages := dict }}
{{- if eq .Values.mode "single" }}
{{- $_ := set $stages "all" (merge (dict "replicas" 1 "autoscaling" (dict "enabled" false)) .Values.single) }}
{{- else }}
{{- range $name, $stage := .Values.stages }}
{{- if $stage.enabled }}{{- $_ := set $stages $name $stage }}{{- end }}
{{- end }}
{{- end }}
{{- $stages | toJson }}
{{- end }}

{{/* The component label of the deployment that does what a stage does. */}}
{{- define "accesstrail.component" -}}
{{- if eq .root.Values.mode "single" }}all{{ else }}{{ .stage }}{{ end }}
{{- end }}

{{/* accesstrail.yaml: the values' config, with what belongs to the container. */}}
{{- define "accesstrail.config" -}}
{{- $config := deepCopy .Values.config }}
{{- $_ := set $config "listen" (merge (dict "host" "0.0.0.0" "port" 8321) ($config.listen | default dict)) }}
{{- if not $config.blobs }}{{- $_ := set $config "blobs" (dict "dir" "/var/lib/accesstrail/blobs") }}{{- end }}
{{- if and (eq .Values.mode "single") (not (dig "elasticsearch" false ($config.store | default dict))) }}
{{- $store := $config.store | default dict }}
{{- $_ := set $store "duckdb" (merge ($store.duckdb | default dict) (dict "path" "/var/lib/accesstrail/accesstrail.duckdb")) }}
{{- $_ := set $config "store" $store }}
{{- end }}
{{- toYaml $config }}
{{- end }}

{{- define "accesstrail.namespace" -}}
{{- .Values.config.namespace | default "accesstrail" }}
{{- end }}

{{/* Group and topic that a stage reads, as JSON; nothing for those that read none. */}}
{{- define "accesstrail.reads" -}}
{{- $namespace := include "accesstrail.namespace" .root }}
{{- $topics := dict "normalize" "raw" "index" "events" }}
{{- with get $topics .stage }}{{ dict "group" (printf "%s.%s" $namespace $.stage) "topic" (printf "%s.%s" $namespace .) | toJson }}{{ end }}
{{- end }}

{{/* Ports of Kafka and Elasticsearch in the config, as JSON. */}}
{{- define "accesstrail.serverPorts" -}}
{{- $ports := list }}
{{- $config := .Values.config }}
{{- range (dig "kafka" "brokers" list ($config.bus | default dict)) }}
{{- $ports = append $ports (regexFind "[0-9]+$" . | int) }}
{{- end }}
{{- $nodes := dig "elasticsearch" "node" list ($config.store | default dict) }}
{{- if kindIs "string" $nodes }}{{- $nodes = list $nodes }}{{- end }}
{{- range $nodes }}
{{- $port := regexFind ":[0-9]+" (regexReplaceAll "^https?://" . "") | trimPrefix ":" }}
{{- $ports = append $ports ($port | default (ternary "443" "80" (hasPrefix "https:" .)) | int) }}
{{- end }}
{{- $ports | uniq | toJson }}
{{- end }}

{{/* Values that contradict each other stop the rendering, with what to change. */}}
{{- define "accesstrail.check" -}}
{{- if .Values.existingConfigMap }}
{{- if .Values.config }}{{ fail "give config or existingConfigMap, not both" }}{{ end }}
{{- else }}
{{- if not .Values.config.sources }}{{ fail "config.sources is empty: config is your accesstrail.yaml (or name a ConfigMap that holds it: existingConfigMap)" }}{{ end }}
{{- if not (dig "tokens" list (.Values.config.api | default dict)) }}{{ fail "config.api.tokens is empty: page and API would answer nobody outside their pod; `accesstrail token NAME --role admin` makes a token and the lines for config" }}{{ end }}
{{- if eq .Values.mode "stages" }}
{{- if not (dig "kafka" "brokers" list (.Values.config.bus | default dict)) }}{{ fail "mode stages needs config.bus.kafka.brokers: without Kafka everything runs in one process (mode: single)" }}{{ end }}
{{- if not (dig "elasticsearch" "node" "" (.Values.config.store | default dict)) }}{{ fail "mode stages needs config.store.elasticsearch.node: a DuckDB file has one process (mode: single)" }}{{ end }}
{{- end }}
{{- end }}
{{- $partitions := dig "kafka" "partitions" 12 (.Values.config.bus | default dict) | int }}
{{- range $name, $stage := (include "accesstrail.stages" . | fromJson) }}
{{- if and $stage.autoscaling.enabled $stage.autoscaling.lag (gt ($stage.autoscaling.maxReplicas | int) $partitions) }}
{{- fail (printf "stages.%s.autoscaling.maxReplicas is %v: a pod more than the %d partitions (bus.kafka.partitions) would have nothing to read" $name $stage.autoscaling.maxReplicas $partitions) }}
{{- end }}
{{- end }}
{{- range $kind := list "serve" "receivers" }}
{{- if and (index $.Values.ingress $kind).enabled (not (index $.Values.ingress $kind).host) }}{{ fail (printf "ingress.%s.host is empty" $kind) }}{{ end }}
{{- end }}
{{- end }}
