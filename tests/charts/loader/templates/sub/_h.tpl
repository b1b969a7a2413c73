{{- define "loader.name" }}deeper{{ end -}}
