{{- define "failures.deep" }}{{ .Values.a.b }}{{ end }}
{{- define "failures.loop" }}{{ include "failures.loop" . }}{{ end }}
