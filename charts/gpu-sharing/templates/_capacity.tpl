{{- /* Made from templates-jinja/_capacity.j2 by render compile: edit that file. */}}

{{/* The devices of a node as the plugin names them, a word each, without nvidia.com/. */}}
{{- define "gpu-sharing.devices" -}}
{{- $strategy := or .config.migStrategy "none" }}
{{- $mig := ternary list .pool.mig (empty (and (ne $strategy "none") .pool.mig)) }}
{{- $names := list }}
{{- range $profiles := $mig }}
{{- range $profile := $profiles }}
{{- $names = append $names (ternary "gpu" (printf "mig-%s" ($profile | toString | replace "+" ".")) (eq $strategy "single")) }}
{{- end }}
{{- end }}
{{- range $_ := until (int (sub (or .pool.gpus 0) (len $mig))) }}
{{- $names = append $names "gpu" }}
{{- end -}}
{{ $names | join " " }}
{{- end }}

{{/* What a node offers: a resource and its number on each line. */}}
{{- define "gpu-sharing.capacity" -}}
{{- $there := include "gpu-sharing.devices" (dict "pool" .pool "config" .config) | splitList " " }}
{{- range $name := $there | uniq }}
  {{- if $name }}
{{- $ns := dict "count" 0 "replicas" 1 }}
{{- range $device := $there }}
  {{- if eq $device $name }}
{{- $_ := set $ns "count" (add1 $ns.count) }}
  {{- end }}
{{- end }}
{{- range $resource := $.config.resources }}
  {{- if eq ($resource.name | trimPrefix "nvidia.com/") $name }}
{{- $_ := set $ns "replicas" ($resource.replicas | int) }}
  {{- end }}
{{- end -}}
nvidia.com/{{ $name }}{{ if and (gt $ns.replicas 1) $.config.renameByDefault }}.shared{{ end }}: {{ mul $ns.count $ns.replicas }}
{{ end }}
{{- end }}
{{- end }}
