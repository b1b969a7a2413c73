{{- define "state.blank" }}kept{{ end }}
{{- define "state.none" }}{{ .Values.none }}{{ end }}
