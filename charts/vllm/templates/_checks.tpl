{{- /* Made from templates-jinja/_checks.j2 by render compile: edit that file. */}}

{{/* Fails on values that render but cannot serve. */}}
{{- define "vllm.check" -}}
{{- $_ := include "vllm.checkImage" . }}
{{- $_ = include "vllm.checkDriver" . }}
{{- $_ = include "vllm.checkEngine" . }}
{{- $_ = include "vllm.checkArguments" . }}
{{- $_ = include "vllm.checkVersions" . }}
{{- $_ = include "vllm.checkGpu" . }}
{{- $_ = include "vllm.checkKind" . }}
{{- $_ = include "vllm.checkLifecycle" . }}
{{- $_ = include "vllm.checkNetwork" . }}
{{- $_ = include "vllm.checkEnvironment" . }}
{{- $found := include "vllm.warnings" . | fromJsonArray }}
{{- if and .Values.strict $found }}
{{- fail (printf "strict: %s" ($found | join "; ")) }}
{{- end }}
{{- end }}

{{/* What the kind of the workload allows. */}}
{{- define "vllm.checkKind" -}}
{{- if and (gt (int .Values.nodes) 1) (ne .Values.kind "LeaderWorkerSet") }}
{{- fail (printf "nodes %s: needs kind LeaderWorkerSet, found %s" (.Values.nodes | int64 | toString) .Values.kind) }}
{{- else if and (eq .Values.kind "LeaderWorkerSet") (eq (int .Values.nodes) 1) }}
{{- fail "kind LeaderWorkerSet: needs nodes of 2 or more, found 1" }}
{{- else if and (eq .Values.kind "Pod") .Values.autoscaling.enabled }}
{{- fail "autoscaling.enabled: a bare Pod (kind) does not scale" }}
{{- else if and (eq .Values.kind "Pod") .Values.podDisruptionBudget.enabled }}
{{- fail "podDisruptionBudget.enabled: a bare Pod (kind) has no replacement to wait for" }}
{{- else if and (eq .Values.kind "LeaderWorkerSet") (eq .Values.driverLibs.mode "links") }}
{{- fail "driverLibs.mode links: does not start the workers of a LeaderWorkerSet (kind)" }}
{{- else if and .Values.service.enabled (eq (include "vllm.fullname" .) "vllm") }}
{{- fail "a Service named vllm makes Kubernetes set VLLM_PORT, which the server misreads: choose another release name or fullnameOverride" }}
{{- else if and (eq .Values.securityPreset "nonRoot") (eq .Values.driverLibs.mode "links") }}
{{- fail "securityPreset nonRoot: driverLibs.mode links relinks system libraries and needs root" }}
{{- else if and (eq .Values.driverLibs.mode "links") (not .Values.driverLibs.version) }}
{{- fail "driverLibs.version: must name the nodes' driver when driverLibs.mode is links" }}
{{- else if and .Values.model.oci (semverCompare "< 1.31.0-0" .Capabilities.KubeVersion.Version) }}
{{- fail (printf "model.oci: needs Kubernetes 1.31 with image volumes, the cluster has %s" .Capabilities.KubeVersion.Version) }}
{{- end }}
{{- end }}

{{/* Times that contradict each other. */}}
{{- define "vllm.checkLifecycle" -}}
{{- $wanted := add .Values.lifecycle.preStopSeconds (ternary .Values.lifecycle.drainSeconds .Values.engine.shutdownTimeout (kindIs "invalid" .Values.engine.shutdownTimeout)) }}
{{- if and .Values.terminationGracePeriodSeconds (le (int .Values.terminationGracePeriodSeconds) $wanted) (ne .Values.driverLibs.mode "links") }}
{{- fail (printf "terminationGracePeriodSeconds %s: must be more than the %d of lifecycle.preStopSeconds and lifecycle.drainSeconds (engine.shutdownTimeout)" (.Values.terminationGracePeriodSeconds | int64 | toString) $wanted) }}
{{- end }}
{{- end }}

{{/* Objects that need others. */}}
{{- define "vllm.checkNetwork" -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) }}
{{- fail "httpRoute.parentRefs: must name a Gateway" }}
{{- else if and .Values.httpRoute.enabled (not .Values.service.enabled) (not .Values.inferencePool.enabled) }}
{{- fail "httpRoute.enabled: needs service.enabled" }}
{{- else if and .Values.inferencePool.enabled (not .Values.inferencePool.endpointPicker.name) }}
{{- fail "inferencePool.endpointPicker.name: must name the Service that picks the server" }}
{{- else if and .Values.podMonitor.enabled (not .Values.ports.declare) }}
{{- fail "podMonitor.enabled: needs ports.declare" }}
{{- else if and .Values.autoscaling.enabled (gt (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas)) }}
{{- fail (printf "autoscaling.minReplicas %s: is more than autoscaling.maxReplicas %s" (.Values.autoscaling.minReplicas | int64 | toString) (.Values.autoscaling.maxReplicas | int64 | toString)) }}
{{- else if and .Values.autoscaling.enabled (eq .Values.autoscaling.type "hpa") (eq (int .Values.autoscaling.minReplicas) 0) }}
{{- fail "autoscaling.minReplicas 0: needs autoscaling.type keda" }}
{{- else if and .Values.autoscaling.enabled (eq .Values.autoscaling.type "keda") (not .Values.autoscaling.serverAddress) }}
{{- fail "autoscaling.serverAddress: must name Prometheus when autoscaling.type is keda" }}
{{- else if and .Values.chatTemplate.text .Values.chatTemplate.configMap }}
{{- fail "chatTemplate: set text or configMap, not both" }}
{{- end }}
{{- end }}

{{/* No variable twice, and no secret in the values. */}}
{{- define "vllm.checkEnvironment" -}}
{{- $secrets := dict "HF_TOKEN" "model.hf.tokenSecret" "HUGGING_FACE_HUB_TOKEN" "model.hf.tokenSecret" "VLLM_API_KEY" "apiKeySecret" }}
{{- range $variable := .Values.env }}
{{- if contains (printf "- name: %s\n" $variable.name) (include "vllm.chartEnv" $) }}
{{- fail (printf "env: %s is set by the chart already" $variable.name) }}
{{- else if and $variable.value (hasKey $secrets $variable.name) }}
{{- fail (printf "env: %s must come from a Secret, by %s" $variable.name (index $secrets $variable.name | default "")) }}
{{- end }}
{{- end }}
{{- end }}
