{{- /* Made from templates-jinja/_pool-checks.j2 by render compile: edit that file. */}}

{{/* Checks a pool of nodes against the config that it takes. */}}
{{- define "gpu-sharing.checkPool" -}}
{{- $at := printf "pools.%s" .name }}
{{- if not (hasKey .configs .taken) }}
{{- fail (printf `%s.config: "%s" is not one of the configs (%s)` $at .taken (.configs | keys | sortAlpha | join ", ")) }}
{{- else if and .pool.mig (not .pool.gpus) }}
{{- fail (printf "%s.gpus: must be given where mig is" $at) }}
{{- else if and .pool.mig (gt (len .pool.mig) (int .pool.gpus)) }}
{{- fail (printf "%s.mig: lists %d GPUs, gpus is %s" $at (len .pool.mig) (.pool.gpus | default "" | toString)) }}
{{- end }}
{{- range $other, $config := .configs }}
  {{- if eq $other $.taken }}
{{- $_ := include "gpu-sharing.checkMig" (dict "at" $at "pool" $.pool "strategy" (or $config.migStrategy "none")) }}
{{- $_ = include "gpu-sharing.checkMps" (dict "at" $at "pool" $.pool "taken" $.taken "config" $config "old" ($.versions).sixteenClients) }}
{{- $_ = include "gpu-sharing.checkShared" (dict "at" $at "pool" $.pool "taken" $.taken "config" $config) }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Fails when the nodes of a pool have nothing that their config shares. */}}
{{- define "gpu-sharing.checkShared" -}}
{{- if and .pool.gpus .config.resources }}
{{- $there := include "gpu-sharing.devices" (dict "pool" .pool "config" .config) | splitList " " }}
{{- $named := ternary "none" (printf "nvidia.com/%s" ($there | uniq | join ", nvidia.com/")) (empty (first $there)) }}
{{- $shared := list }}
{{- range $resource := .config.resources }}
  {{- if has ($resource.name | trimPrefix "nvidia.com/") $there }}
{{- $shared = append $shared $resource.name }}
  {{- end }}
{{- end }}
{{- if not $shared }}
{{- fail (printf "%s.config: %s shares nothing that these nodes have (%s)" .at .taken $named) }}
{{- end }}
{{- end }}
{{- end }}

{{/* Checks MPS on a pool; old are parts of the names of models that serve fewer clients. */}}
{{- define "gpu-sharing.checkMps" -}}
{{- if eq .config.sharing "mps" }}
{{- if .pool.mig }}
{{- fail (printf "%s.mig: config %s shares with MPS, which is not supported on nodes with MIG" .at .taken) }}
{{- end }}
{{- range $resource := .config.resources }}
  {{- if gt (int $resource.replicas) 16 }}
{{- if and $.pool.computeCapability (semverCompare "< 7.5" $.pool.computeCapability) }}
{{- fail (printf "%s.computeCapability %s: MPS serves at most 16 clients before 7.5; config %s makes %s" $.at $.pool.computeCapability $.taken ($resource.replicas | int64 | toString)) }}
{{- end }}
{{- range $part := $.old }}
  {{- if and (not $.pool.computeCapability) (contains ($part | toString) (or $.pool.model "")) }}
{{- fail (printf "%s.model %s: MPS serves at most 16 clients there; config %s makes %s" $.at ($.pool.model | default "") $.taken ($resource.replicas | int64 | toString)) }}
  {{- end }}
{{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Checks the MIG devices of a pool. */}}
{{- define "gpu-sharing.checkMig" -}}
{{- if and (eq .strategy "single") .pool.mig (lt (len .pool.mig) (int .pool.gpus)) }}
{{- fail (printf "%s.mig: migStrategy single wants MIG on all GPUs of a node or on none" .at) }}
{{- end }}
{{- if ne .strategy "none" }}
{{- range $i, $profiles := .pool.mig }}
{{- $here := printf "%s.mig[%d]" $.at $i }}
{{- if and (eq $.strategy "single") (not $profiles) }}
{{- fail (printf "%s: migStrategy single wants MIG devices on every GPU" $here) }}
{{- else if and (eq $.strategy "single") (or (gt ($profiles | uniq | len) 1) (ne (first $profiles) (first (first ($.pool.mig | default list) | default list)))) }}
{{- fail (printf "%s: migStrategy single wants one profile on all GPUs of a node" $here) }}
{{- end }}
{{- range $profile := $profiles }}
  {{- if contains "c." $profile }}
{{- fail (printf "%s: the plugin knows no resource for compute instances (%s)" $here $profile) }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
