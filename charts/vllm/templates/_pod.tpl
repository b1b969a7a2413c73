{{- /* Made from templates-jinja/_pod.j2 by render compile: edit that file. */}}

{{/* Metadata of the pods of a workload. */}}
{{- define "vllm.podMetadata" -}}
labels:
  {{- include "vllm.podLabels" . | trim | nindent 2 }}
{{- if .Values.podAnnotations }}
annotations:
  {{- toYaml .Values.podAnnotations | nindent 2 }}
{{- end }}
{{ end }}

{{/* Spec of a pod; worker tells the other pods of a group from the leader. */}}
{{- define "vllm.podSpec" -}}
{{ printf "%s%s" (include "vllm.runtime" .root) (include "vllm.placement" .root) | trim }}
{{- if not (kindIs "invalid" .root.Values.enableServiceLinks) }}
enableServiceLinks: {{ .root.Values.enableServiceLinks }}
{{- end }}
{{- if or (ne .root.Values.driverLibs.mode "links") .root.Values.terminationGracePeriodSeconds }}
terminationGracePeriodSeconds: {{ include "vllm.gracePeriod" .root }}
{{- end }}
{{- if include "vllm.podSecurity" .root | trim }}
securityContext:
  {{- include "vllm.podSecurity" .root | trim | nindent 2 }}
{{- end }}
{{- if eq (include "vllm.gpuMode" .root) "dra" }}
resourceClaims:
  - name: gpus
    resourceClaimTemplateName: {{ include "vllm.fullname" .root }}
{{- end }}
{{- if .root.Values.initContainers }}
initContainers:
  {{- toYaml .root.Values.initContainers | nindent 2 }}
{{- end }}
containers:
  - name: {{ include "vllm.fullname" .root }}
    {{- include "vllm.container" (dict "root" .root "worker" .worker) | trim | nindent 4 }}
  {{- if .root.Values.extraContainers }}
  {{- toYaml .root.Values.extraContainers | nindent 2 }}
  {{- end }}
{{- if include "vllm.volumes" .root | trim }}
volumes:
  {{- include "vllm.volumes" .root | trim | nindent 2 }}
{{- end }}
{{ end }}

{{/* The server's container, without its name. */}}
{{- define "vllm.container" -}}
image: {{ include "vllm.image" .root }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{ include "vllm.invocation" (dict "root" .root "worker" .worker) | trim }}
{{- if include "vllm.env" .root | trim }}
env:
  {{- include "vllm.env" .root | trim | nindent 2 }}
{{- end }}
{{- if (.root.Values.model.s3).credentialsSecret }}
envFrom:
  - secretRef:
      name: {{ .root.Values.model.s3.credentialsSecret }}
{{- end }}
{{- if and (include "vllm.serving" .root | trim) (not .worker) }}
{{ include "vllm.serving" .root | trim }}
{{- end }}
resources:
  {{- include "vllm.resources" .root | trim | nindent 2 }}
{{- if include "vllm.containerSecurity" .root | trim }}
securityContext:
  {{- include "vllm.containerSecurity" .root | trim | nindent 2 }}
{{- end }}
{{- if include "vllm.volumeMounts" .root | trim }}
volumeMounts:
  {{- include "vllm.volumeMounts" .root | trim | nindent 2 }}
{{- end }}
{{ end }}

{{/* What the container runs. */}}
{{- define "vllm.invocation" -}}
{{- if eq .root.Values.driverLibs.mode "links" -}}
command: ["/bin/sh", "-c"]
args:
  - |
    {{- include "vllm.script" .root | nindent 4 }}
{{ else -}}
command:
  {{- include "vllm.command" .root | trim | nindent 2 }}
args:
  {{- include "vllm.arguments" (dict "root" .root "worker" .worker) | nindent 2 }}
{{ end }}
{{- end }}

{{/* Port, probes and the end of a container that takes requests. */}}
{{- define "vllm.serving" -}}
{{- if .Values.ports.declare -}}
ports:
  - name: http
    containerPort: {{ .Values.engine.port }}
{{ end }}
{{- if .Values.probes.enabled -}}
{{ include "vllm.probes" . }}
{{ end }}
{{- if and (gt (int .Values.lifecycle.preStopSeconds) 0) (ne .Values.driverLibs.mode "links") -}}
lifecycle:
  {{- include "vllm.preStop" . | nindent 2 }}
{{ end }}
{{- end }}
