{{- /* Made from templates-jinja/parts/_ports.j2 by render compile: edit that file. */}}

{{- define "bazaar.ports" -}}
{{- range $port := .Values.ports -}}
- name: {{ $port.name | toJson }}
  containerPort: {{ $port.port }}
  {{- if not (kindIs "invalid" $port.protocol) }}
  protocol: {{ $port.protocol }}
  {{- end }}
{{ end }}
{{- end }}
