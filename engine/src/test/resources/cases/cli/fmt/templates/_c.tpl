{{- define "fmt.c" }}{{ . }}{{ end -}}
