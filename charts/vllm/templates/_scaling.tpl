{{- /* Made from templates-jinja/_scaling.j2 by render compile: edit that file. */}}

{{/* What is scaled. */}}
{{- define "vllm.scaleTarget" -}}
apiVersion: {{ if eq .Values.kind "LeaderWorkerSet" }}leaderworkerset.x-k8s.io/v1{{ else }}apps/v1{{ end }}
kind: {{ .Values.kind }}
{{- end }}
