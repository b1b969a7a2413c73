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
  {{- include "gpu-sharing.capacity" (dict "pool" $.pool "config" $config) | trim | default "no GPU resource: no GPU has MIG devices" | nindent 2 }}
  on each of {{ or $.pool.nodes ($.pool.nodeNames | default list | len) 1 | int64 }} node(s) with {{ $.pool.gpus | int64 }} {{ or $.pool.model "GPU(s)" }}
  {{- if eq $config.sharing "timeSlicing" }}
  memory is not divided: each slice sees all of its device{{ if $.pool.memoryMiB }} (of a GPU {{ $.pool.memoryMiB | int64 }} MiB){{ end }}
  {{- else if eq $config.sharing "mps" }}
  {{- range $resource := $config.resources }}
  each process has at most {{ div 100 $resource.replicas }} % of the threads{{ if $.pool.memoryMiB }} and {{ div $.pool.memoryMiB $resource.replicas }} MiB{{ end }} of a GPU
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{ end }}
