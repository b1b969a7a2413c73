{{- define "lib.greet" }}hello {{ .name | default "nobody" }}{{ end }}
