{{- /* Made from templates-jinja/_pool.j2 by render compile: edit that file. */}}

{{/* What global.gpuSharing says of the pool gpu.pool, as JSON; {} without a pool: mode, resource,
replicasPerGpu, gpusPerNode, refusesMany, config, driver, family, capability. */}}
{{- define "vllm.poolFacts" -}}
{{- $group := "" }}
{{- $sharing := "" }}
{{- if .Values.gpu.pool }}
{{- $group = index ((.Values.global.gpuSharing).pools | default dict) .Values.gpu.pool }}
{{- $sharing = index ((.Values.global.gpuSharing).configs | default dict) (include "vllm.poolConfig" .) }}
{{- $device := include "vllm.poolDevice" . }}
{{- $replicas := int (include "vllm.poolReplicas" .) }}
{{- $facts := dict "config" (include "vllm.poolConfig" .) "driver" ($group).driverVersion "capability" ($group).computeCapability }}
{{- $_ := set $facts "family" (include "vllm.modelFamily" (dict "model" (or ($group).model ""))) }}
{{- $_ := set $facts "gpusPerNode" (int (include "vllm.poolDevices" . | trim)) }}
{{- if and (gt $replicas 0) (has ($sharing).sharing (list "timeSlicing" "mps")) }}
{{- $_ := set $facts "mode" ($sharing).sharing }}
{{- $_ := set $facts "replicasPerGpu" $replicas }}
{{- $_ := set $facts "refusesMany" (ternary (eq ($sharing).sharing "mps") ($sharing).failRequestsGreaterThanOne (kindIs "invalid" ($sharing).failRequestsGreaterThanOne)) }}
{{- $_ := set $facts "resource" (printf "nvidia.com/%s%s" $device (ternary "" ".shared" (empty ($sharing).renameByDefault))) }}
{{- else }}
{{- $_ := set $facts "mode" (ternary "exclusive" "mig" (empty .Values.gpu.migProfile)) }}
{{- $_ := set $facts "resource" (printf "nvidia.com/%s" $device) }}
{{- end -}}
{{ $facts | toJson }}
{{ else -}}
{}
{{ end }}
{{- end }}

{{/* Name of the pool's config: its own, the default, or the only one, as the gpu-sharing chart has it. */}}
{{- define "vllm.poolConfig" -}}
{{- $sharing := .Values.global.gpuSharing }}
{{- $group := index (($sharing).pools | default dict) .Values.gpu.pool }}
{{- $items := list }}
{{- range $it := ($sharing).configs | default dict | keys | sortAlpha }}
  {{- if ne $it "exclusive" }}
    {{- $items = append $items $it }}
  {{- end }}
{{- end }}
{{- $others := $items }}
{{- $only := ternary "default" ($others | join "") (gt (len $others) 1) -}}
{{ or ($group).config ($sharing).defaultConfig $only "exclusive" }}
{{- end }}

{{/* What the device plugin calls the device asked for, without its prefix. */}}
{{- define "vllm.poolDevice" -}}
{{- if .Values.gpu.migProfile -}}
  mig-{{ .Values.gpu.migProfile | replace "+" "." }}
{{- else -}}
  gpu
{{- end }}
{{- end }}

{{/* Slices that the pool's config makes of each such device; 0 for none. */}}
{{- define "vllm.poolReplicas" -}}
{{- $shared := dict "replicas" 0 }}
{{- range $resource := or (index ((.Values.global.gpuSharing).configs | default dict) (include "vllm.poolConfig" .)).resources list }}
  {{- if eq ($resource.name | trimPrefix "nvidia.com/") (include "vllm.poolDevice" $) }}
{{- $_ := set $shared "replicas" $resource.replicas }}
  {{- end }}
{{- end -}}
{{ $shared.replicas | int64 }}
{{- end }}

{{/* Devices of a node of the pool that carry the resource asked for. */}}
{{- define "vllm.poolDevices" -}}
{{- $group := index ((.Values.global.gpuSharing).pools | default dict) .Values.gpu.pool }}
{{- $strategy := or (index ((.Values.global.gpuSharing).configs | default dict) (include "vllm.poolConfig" .)).migStrategy "none" }}
{{- $count := dict "whole" (or ($group).gpus 0) "mig" 0 "named" 0 }}
{{- range $profiles := or ($group).mig list }}
{{- if ne $strategy "none" }}
{{- $_ := set $count "whole" (sub $count.whole 1) }}
{{- end }}
{{- range $profile := $profiles }}
{{- $_ := set $count "mig" (add1 $count.mig) }}
{{- if eq $profile $.Values.gpu.migProfile }}
{{- $_ := set $count "named" (add1 $count.named) }}
{{- end }}
{{- end }}
{{- end }}
{{- if .Values.gpu.migProfile -}}
{{ $count.named }}
{{ else if and (eq $strategy "single") (gt $count.mig 0) -}}
{{ $count.mig }}
{{ else -}}
{{ $count.whole | int64 }}
{{ end }}
{{- end }}

{{/* Family of a GPU by its product name; empty without one. */}}
{{- define "vllm.modelFamily" -}}
{{- if regexMatch "(?i)geforce|titan" .model -}}
  geforce
{{- else if regexMatch "(?i)rtx|quadro" .model -}}
  workstation
{{- else if .model -}}
  datacenter
{{- end }}
{{- end }}
