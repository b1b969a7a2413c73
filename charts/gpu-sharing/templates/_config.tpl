{{- /* Made from templates-jinja/_config.j2 by render compile: edit that file. */}}

{{/* The entries of the ConfigMap. */}}
{{- define "gpu-sharing.entries" -}}
{{- range $name, $config := .configs }}
{{- $text := include "gpu-sharing.document" (dict "config" $config) | trim }}
{{- if $.root.Values.compat.helmNested }}
{{- $text = include "gpu-sharing.nested" (dict "name" $name "document" $text) }}
{{- end -}}
{{ $name }}: |-
  {{- $text | nindent 2 }}
{{ end }}
{{- end }}

{{/* Name of the ConfigMap. */}}
{{- define "gpu-sharing.configMapName" -}}
{{ include "gpu-sharing.fullname" .root }}
{{- if eq .root.Values.onEdit "newName" -}}
  -{{ include "gpu-sharing.entries" (dict "root" .root "configs" .configs) | sha256sum | trunc 8 }}
{{- end }}
{{- end }}

{{/* One config as the plugin's own document. */}}
{{- define "gpu-sharing.document" -}}
version: v1
flags:
  migStrategy: {{ or .config.migStrategy "none" }}
{{- $common := omit (or .config.flags dict) "plugin" "gfd" }}
{{- if $common }}
  {{- toYaml $common | nindent 2 }}
{{- end }}
{{- if (.config.flags).plugin }}
  plugin:
    {{- toYaml .config.flags.plugin | nindent 4 }}
{{- end }}
{{- if (.config.flags).gfd }}
  gfd:
    {{- toYaml .config.flags.gfd | nindent 4 }}
{{- end }}
{{- if and .config.sharing (ne .config.sharing "none") }}
sharing:
  {{ .config.sharing }}:
    {{- include "gpu-sharing.replicated" (dict "config" .config) | trim | nindent 4 }}
{{- end }}
{{- if .config.imex }}
imex:
  {{- toYaml .config.imex | nindent 2 }}
{{- end }}
{{ end }}

{{/* What is shared, and how often. */}}
{{- define "gpu-sharing.replicated" -}}
{{- if not (kindIs "invalid" .config.renameByDefault) -}}
renameByDefault: {{ .config.renameByDefault }}
{{ end }}
{{- if not (kindIs "invalid" .config.failRequestsGreaterThanOne) -}}
failRequestsGreaterThanOne: {{ .config.failRequestsGreaterThanOne }}
{{ end -}}
resources:
{{- range $resource := .config.resources }}
- name: {{ $resource.name }}
  replicas: {{ $resource.replicas | int64 }}
{{- end }}
{{ end }}

{{/* The same document inside Helm values of the device plugin's chart. */}}
{{- define "gpu-sharing.nested" -}}
config:
  map:
    {{ .name }}: |-
      {{- .document | nindent 6 }}
{{- end }}
