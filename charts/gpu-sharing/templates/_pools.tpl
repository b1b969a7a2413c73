{{- /* Made from templates-jinja/_pools.j2 by render compile: edit that file. */}}

{{/* What to run for a pool of nodes, and what each node will offer then. */}}
{{- define "gpu-sharing.poolNotes" -}}
{{ .name }}: config {{ .taken }}
{{- if .pool.nodeNames }}
  kubectl label node {{ .pool.nodeNames | join " " }} nvidia.com/device-plugin.config={{ .taken }} --overwrite
{{- else if .pool.selector }}
{{- $labels := list }}
{{- range $key, $value := .pool.selector }}
{{- $labels = append $labels (printf "%s=%s" $key $value) }}
{{- end }}
  kubectl label node --selector {{ $labels | join "," }} nvidia.com/device-plugin.config={{ .taken }} --overwrite
{{- else if .pool.config }}
  kubectl label node NODE nvidia.com/device-plugin.config={{ .taken }} --overwrite
{{- end }}
{{- range $other, $config := .configs }}
{{- if and (eq $other $.taken) $.pool.gpus }}
  {{- include "gpu-sharing.capacity" (dict "pool" $.pool "config" $config) | trim | nindent 2 }}
{{- end }}
{{- end }}
{{ end }}
