{{- /* Made from templates-jinja/_lib.j2 by render compile: edit that file. */}}

{{/* Names and labels of the bazaar. */}}

{{/* Name of an object. */}}
{{- define "bazaar.fullname" -}}
{{ .root.Release.Name }}-{{ .root.Chart.Name }}{{ if .suffix }}-{{ .suffix }}{{ end }}
{{- end }}

{{/* Reference of the image. */}}
{{- define "bazaar.image" -}}
{{- $given := or .root.Values.image.tag .tag }}
{{- if .root.Values.image.digest -}}
{{ .root.Values.image.repository }}@{{ .root.Values.image.digest }}
{{- else -}}
{{ .root.Values.image.repository }}:{{ $given }}
{{- end }}
{{- end }}

{{/* Labels, and more of them. */}}
{{- define "bazaar.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/component: {{ .component | quote }}
{{- range $key, $value := mergeOverwrite (deepCopy .root.Values.labels) .more }}
{{ $key }}: {{ $value | toJson }}
{{- end }}
{{ end }}

{{/* A list of strings with a heading of the caller. */}}
{{- define "bazaar.listed" -}}
heading: {{ include .caller (merge (dict "arg1" (len .items)) .callerScope) }}
items:
{{- range $item := .items }}
- {{ $item | toJson }}
{{- else }}
- none
{{- end }}
{{ end }}

{{/* Fails on what the schema does not know. */}}
{{- define "bazaar.check" -}}
{{- range $stall := .Values.stalls }}
{{- if and (gt (int $stall.price) 4990) $stall.open }}
{{- fail (printf "stalls: %s is too dear" $stall.name) }}
{{- end }}
{{- end }}
{{- end }}
