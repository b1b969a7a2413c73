{{- define "loader.name" }}deep{{ end -}}
