{{- /* Made from templates-jinja/_names.j2 by render compile: edit that file. */}}

{{/* Name of the ConfigMap, without the hash that an edit may change. */}}
{{- define "gpu-sharing.fullname" -}}
{{- $name := or .Values.nameOverride .Chart.Name }}
{{- $full := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{ or .Values.fullnameOverride $full | trunc (ternary 54 63 (eq .Values.onEdit "newName")) | trimSuffix "-" }}
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

{{/* Version of the plugin that reads the configs. */}}
{{- define "gpu-sharing.pluginVersion" -}}
{{ or .Values.pluginVersion (.Values.global.gpuSharing).pluginVersion .Chart.AppVersion }}
{{- end }}

{{/* Name of the config of nodes without the label. */}}
{{- define "gpu-sharing.defaultConfig" -}}
{{- $items := list }}
{{- range $it := .configs | keys | sortAlpha }}
  {{- if ne $it "exclusive" }}
    {{- $items = append $items $it }}
  {{- end }}
{{- end }}
{{- $others := $items }}
{{- $only := ternary "default" ($others | join "") (gt (len $others) 1) -}}
{{ or .root.Values.defaultConfig (.root.Values.global.gpuSharing).defaultConfig $only "exclusive" }}
{{- end }}

{{/* Fails when the plugin is older than a version. */}}
{{- define "gpu-sharing.needs" -}}
{{- $plugin := include "gpu-sharing.pluginVersion" .root }}
{{- if semverCompare (printf "< %s" (printf "%s-0" (.since | default "" | toString))) $plugin }}
{{- fail (printf "%s: needs device plugin %s, pluginVersion is %s" .what (.since | default "" | toString) $plugin) }}
{{- end }}
{{- end }}
