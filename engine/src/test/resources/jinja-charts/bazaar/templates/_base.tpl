{{- /* Made from templates-jinja/_base.j2 by render compile: edit that file. */}}

{{- define "bazaar.page" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-{{ include "bazaar.page.name" . }}
data:
{{ include "bazaar.page.data" . }}
{{- end }}
