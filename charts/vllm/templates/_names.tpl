{{- /* Made from templates-jinja/_names.j2 by render compile: edit that file. */}}

{{/* Name of every object. */}}
{{- define "vllm.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else if contains (or .Values.nameOverride .Chart.Name) .Release.Name -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name (or .Values.nameOverride .Chart.Name) | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/* Name, namespace and labels of an object; suffix tells it from others of its kind. */}}
{{- define "vllm.metadata" -}}
name: {{ include "vllm.fullname" .root }}{{ .suffix }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "vllm.labels" .root | trim | nindent 2 }}
{{- end }}

{{/* Name of the Service that names the pods of a StatefulSet; a Service's has 63 letters at most. */}}
{{- define "vllm.podsName" -}}
{{ include "vllm.fullname" . | trunc 58 | trimSuffix "-" }}-pods
{{- end }}

{{/* Labels of every object. */}}
{{- define "vllm.labels" -}}
{{- if eq .Values.labels.mode "replace" -}}
{{ toYaml .Values.labels.values }}
{{ else -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "vllm.selector" . | trim }}
app.kubernetes.io/version: {{ include "vllm.version" . | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- range $key, $value := .Values.labels.values }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{ end }}
{{- end }}

{{/* Labels that select this release's pods and no others. */}}
{{- define "vllm.selector" -}}
{{- if eq .Values.labels.mode "replace" -}}
{{ toYaml .Values.labels.values }}
{{ else -}}
app.kubernetes.io/name: {{ or .Values.nameOverride .Chart.Name | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{ end }}
{{- end }}
