{{- /* Made from templates-jinja/_lib.j2 by render compile: edit that file. */}}

{{- define "shop.fullname" -}}
{{ .Release.Name }}-{{ .Chart.Name }}
{{- end }}

{{- define "shop.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/component: {{ .component }}
{{- range $k, $v := .extra }}
{{ $k }}: {{ $v | quote }}
{{- end }}
{{ end }}

{{- define "shop.container" -}}
- name: {{ .name }}
  image: {{ .image }}
{{- if .args }}
  args:
    {{- toYaml .args | nindent 4 }}
{{- end }}
{{ end }}
