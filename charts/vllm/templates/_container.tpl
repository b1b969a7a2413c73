{{- /* Made from templates-jinja/_container.j2 by render compile: edit that file. */}}

{{/* The server's container, without its name. */}}
{{- define "vllm.container" -}}
image: {{ include "vllm.image" .root }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{ include "vllm.invocation" (dict "root" .root "worker" .worker) | trim }}
{{- $variables := include "vllm.environment" .root | trim }}
{{- if $variables }}
{{ $variables }}
{{- end }}
{{- $service := include "vllm.serving" .root | trim }}
{{- if and $service (not .worker) }}
{{ $service }}
{{- end }}
resources:
  {{- include "vllm.resources" .root | trim | nindent 2 }}
{{- $security := include "vllm.containerSecurity" .root | trim }}
{{- if $security }}
securityContext:
  {{- $security | nindent 2 }}
{{- end }}
{{- $mounts := include "vllm.volumeMounts" .root | trim }}
{{- if $mounts }}
volumeMounts:
  {{- $mounts | nindent 2 }}
{{- end }}
{{ end }}

{{/* Environment of the container. */}}
{{- define "vllm.environment" -}}
{{- $listed := include "vllm.env" . | trim }}
{{- if $listed -}}
env:
  {{- $listed | nindent 2 }}
{{ end }}
{{- if (.Values.model.s3).credentialsSecret -}}
envFrom:
  - secretRef:
      name: {{ .Values.model.s3.credentialsSecret }}
{{ end }}
{{- end }}

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
