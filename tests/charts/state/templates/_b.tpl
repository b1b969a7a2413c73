{{- define "state.n" }}second{{ end }}
{{- define "state.blank" }}  {{/* c */}}
{{ end }}
