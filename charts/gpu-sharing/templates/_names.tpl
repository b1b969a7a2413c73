{{- /* Made from templates-jinja/_names.j2 by render compile: edit that file. */}}

{{/* Name of the ConfigMap. */}}
{{- define "gpu-sharing.fullname" -}}
{{- $name := or .Values.nameOverride .Chart.Name }}
{{- $full := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{ or .Values.fullnameOverride $full | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Labels of the chart's objects. */}}
{{- define "gpu-sharing.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/name: {{ or .Values.nameOverride .Chart.Name | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- if .Values.labels }}
{{ toYaml .Values.labels }}
{{- end }}
{{ end }}
