{{/* Name of every object. Input: the root */}}
{{- define "vllm.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Labels of every object. Input: the root */}}
{{- define "vllm.labels" -}}
{{- if eq .Values.labels.mode "replace" -}}
{{- toYaml .Values.labels.values -}}
{{- else -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "vllm.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.labels.values }}
{{ toYaml . }}
{{- end }}
{{- end -}}
{{- end }}

{{/* Labels that select this release's pods and no others. Input: the root */}}
{{- define "vllm.selector" -}}
{{- if eq .Values.labels.mode "replace" -}}
{{- toYaml .Values.labels.values -}}
{{- else -}}
app.kubernetes.io/name: {{ .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
{{- end }}
