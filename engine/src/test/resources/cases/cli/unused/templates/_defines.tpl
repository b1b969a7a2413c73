{{- define "image" -}}
{{ .image.repository }}:{{ .image.tag | default "latest" }}
{{- end -}}
