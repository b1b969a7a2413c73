{{/* One config as the plugin's own document. Input: dict "config" <values.configs.NAME> */}}
{{- define "gpu-sharing.config" -}}
version: v1
flags:
  migStrategy: {{ .config.migStrategy | default "none" }}
{{- with .config.flags }}
{{- with omit . "plugin" "gfd" }}
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .plugin }}
  plugin:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- with .gfd }}
  gfd:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end }}
{{- $sharing := .config.sharing | default "none" }}
{{- if ne $sharing "none" }}
sharing:
  {{ $sharing }}:
    {{- include "gpu-sharing.replicated" (dict "config" .config) | nindent 4 }}
{{- end }}
{{- with .config.imex }}
imex:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What is shared, and how often. Input: dict "config" <values.configs.NAME> */}}
{{- define "gpu-sharing.replicated" -}}
{{- if hasKey .config "renameByDefault" -}}
renameByDefault: {{ .config.renameByDefault }}
{{ end -}}
{{- if hasKey .config "failRequestsGreaterThanOne" -}}
failRequestsGreaterThanOne: {{ .config.failRequestsGreaterThanOne }}
{{ end -}}
resources:
{{- range .config.resources }}
- name: {{ .name }}
  replicas: {{ .replicas | int64 }}
{{- end }}
{{- end }}

{{/* The same document inside device-plugin Helm values. Input: dict "name" <key> "document" <text> */}}
{{- define "gpu-sharing.nested" -}}
config:
  map:
    {{ .name }}: |-
      {{- .document | nindent 6 }}
{{- end }}
