{{- /* Made from templates-jinja/_checks_gpu.j2 by render compile: edit that file. */}}

{{/* The GPUs of a pod against what the engine uses and what nodes have. */}}
{{- define "vllm.checkGpu" -}}
{{- $_ := include "vllm.checkPool" . }}
{{- if and (gt (int .Values.nodes) 1) (ne (mod (mul .Values.engine.tensorParallelSize (or .Values.engine.pipelineParallelSize 1)) .Values.nodes) 0) }}
{{- fail (printf "nodes %s: must divide engine.tensorParallelSize × engine.pipelineParallelSize" (.Values.nodes | int64 | toString)) }}
{{- end }}
{{- if include "vllm.sliced" . }}
{{- $_ = include "vllm.checkSlices" . }}
{{- $_ = include "vllm.checkMemory" . }}
{{- else }}
{{- $_ = include "vllm.checkWhole" . }}
{{- end }}
{{- end }}

{{/* The pool exists, and no key of this chart contradicts it. */}}
{{- define "vllm.checkPool" -}}
{{- $sharing := .Values.global.gpuSharing }}
{{- $gpu := .Values.gpu }}
{{- if $gpu.pool }}
{{- $at := printf "global.gpuSharing.pools.%s" $gpu.pool }}
{{- if not (hasKey (($sharing).pools | default dict) $gpu.pool) }}
{{- fail (printf "gpu.pool %s: is not one of global.gpuSharing.pools (%s)" $gpu.pool (($sharing).pools | default dict | keys | sortAlpha | join ", ")) }}
{{- else if and (ne (include "vllm.poolConfig" .) "exclusive") (not (hasKey (($sharing).configs | default dict) (include "vllm.poolConfig" .))) }}
{{- fail (printf "%s.config %s: is not one of global.gpuSharing.configs" $at (include "vllm.poolConfig" .)) }}
{{- end }}
{{- $facts := include "vllm.poolFacts" . | mustFromJson }}
{{- $config := printf "global.gpuSharing.configs.%s" (($facts).config | default "" | toString) }}
{{- $_ := include "vllm.agree" (dict "key" "gpu.mode" "own" $gpu.mode "pooled" ($facts).mode "from" (printf "%s.sharing" $config)) }}
{{- $_ = include "vllm.agree" (dict "key" "gpu.resourceName" "own" $gpu.resourceName "pooled" ($facts).resource "from" $config) }}
{{- $_ = include "vllm.agree" (dict "key" "gpu.replicasPerGpu" "own" $gpu.replicasPerGpu "pooled" ($facts).replicasPerGpu "from" (printf "%s.resources" $config)) }}
{{- $_ = include "vllm.agree" (dict "key" "gpu.gpusPerNode" "own" $gpu.gpusPerNode "pooled" ($facts).gpusPerNode "from" (printf "%s.gpus" $at)) }}
{{- $_ = include "vllm.agree" (dict "key" "gpu.failRequestsGreaterThanOne" "own" $gpu.failRequestsGreaterThanOne "pooled" ($facts).refusesMany "from" (printf "%s.failRequestsGreaterThanOne" $config)) }}
{{- $_ = include "vllm.agree" (dict "key" "node.driverVersion" "own" .Values.node.driverVersion "pooled" ($facts).driver "from" (printf "%s.driverVersion" $at)) }}
{{- $_ = include "vllm.agree" (dict "key" "node.gpuFamily" "own" .Values.node.gpuFamily "pooled" ($facts).family "from" (printf "%s.model" $at)) }}
{{- end }}
{{- end }}

{{/* Fails where both are said and differ. */}}
{{- define "vllm.agree" -}}
{{- if and (not (kindIs "invalid" .own)) (not (kindIs "invalid" .pooled)) (ne (toString .own) "") (ne (toString .pooled) "") (ne (toString .own) (toString .pooled)) }}
{{- fail (printf "%s %s: contradicts %s of %s (gpu.pool)" .key (toString .own) (toString .pooled) .from) }}
{{- end }}
{{- end }}

{{/* Whole GPUs, MIG devices and claims: as many as the engine uses. */}}
{{- define "vllm.checkWhole" -}}
{{- $gpu := .Values.gpu }}
{{- $size := int (include "vllm.worldSize" .) }}
{{- $count := or $gpu.count $size }}
{{- if gt $size (int $count) }}
{{- fail (printf "gpu.count %s: the engine uses %d GPUs in each pod (engine.tensorParallelSize × pipelineParallelSize × dataParallelSize, over nodes)" ($count | int64 | toString) $size) }}
{{- else if and (lt $size (int $count)) (not $gpu.allowIdleGpus) }}
{{- fail (printf "gpu.count %s: the engine uses %d, the others are idle; set gpu.allowIdleGpus to accept that" ($count | int64 | toString) $size) }}
{{- else if and (gt (int (include "vllm.gpusPerNode" .)) 0) (gt (int $count) (int (include "vllm.gpusPerNode" .))) }}
{{- fail (printf "gpu.count %s: a node has %s (gpu.gpusPerNode)" ($count | int64 | toString) (include "vllm.gpusPerNode" .)) }}
{{- else if and (eq (include "vllm.gpuMode" .) "mig") (gt $size 1) }}
{{- fail (printf "gpu.mode mig: the engine uses %d devices, but MIG devices do not work together (engine.tensorParallelSize)" $size) }}
{{- else if and (eq (include "vllm.gpuMode" .) "mig") (not .Values.gpu.migProfile) (not .Values.gpu.resourceName) }}
{{- fail "gpu.migProfile: must be set when gpu.mode is mig; gpu.resourceName nvidia.com/gpu stands for migStrategy single" }}
{{- else if and (eq (include "vllm.gpuMode" .) "dra") (semverCompare "< 1.34.0-0" .Capabilities.KubeVersion.Version) }}
{{- fail (printf "gpu.mode dra: needs Kubernetes 1.34, the cluster has %s" .Capabilities.KubeVersion.Version) }}
{{- end }}
{{- end }}

{{/* Slices against GPUs. N slices of GPUs cut in r reach at least ceil(N/r) distinct GPUs, and a node
has GPUs × r. */}}
{{- define "vllm.checkSlices" -}}
{{- $slices := .Values.gpu.slices | int }}
{{- $each := int (include "vllm.slicesPerGpu" .) }}
{{- $size := int (include "vllm.worldSize" .) }}
{{- if or (eq $slices 0) (eq $each 0) }}
{{- fail (printf "gpu.slices and gpu.replicasPerGpu: must be set when gpu.mode is %s" (include "vllm.gpuMode" .)) }}
{{- else if and (gt $slices 1) (include "vllm.refusesMany" .) }}
{{- fail (printf "gpu.slices %d: the plugin refuses more than one slice (gpu.failRequestsGreaterThanOne here, configs.*.failRequestsGreaterThanOne of the gpu-sharing chart)" $slices) }}
{{- else if le $slices (mul (sub $size 1) $each) }}
{{- fail (printf "gpu.slices %d: needs more than %d slices for %d distinct GPUs (engine.tensorParallelSize) of %d slices each (gpu.replicasPerGpu)" $slices (mul (sub $size 1) $each) $size $each) }}
{{- else if and (gt (int (include "vllm.gpusPerNode" .)) 0) (gt $slices (mul (int (include "vllm.gpusPerNode" .)) $each)) }}
{{- fail (printf "gpu.slices %d: a node has %d (gpu.gpusPerNode × gpu.replicasPerGpu)" $slices (mul (int (include "vllm.gpusPerNode" .)) $each)) }}
{{- end }}
{{- end }}

{{/* Servers on one GPU must leave each other memory: it is not divided, or divided evenly by MPS. */}}
{{- define "vllm.checkMemory" -}}
{{- $share := or .Values.engine.gpuMemoryUtilization 0 }}
{{- $servers := int (include "vllm.colocated" . | trim) }}
{{- $most := .Values.gpu.maxUtilizationSum }}
{{- if and (eq (float64 $share) 0.0) (not .Values.engine.kvCacheMemoryBytes) }}
{{- fail (printf "engine.gpuMemoryUtilization: must be set when gpu.mode is %s; vLLM's default takes nearly all memory of each GPU" (include "vllm.gpuMode" .)) }}
{{- else if and (eq (include "vllm.gpuMode" .) "mps") (gt (float64 (mulf $share (int (include "vllm.slicesPerGpu" .)))) 1.000001) }}
{{- fail (printf "engine.gpuMemoryUtilization %s: MPS gives a server 1/%s of a GPU's memory (gpu.replicasPerGpu)" ($share | toString) (include "vllm.slicesPerGpu" .)) }}
{{- else if gt (float64 (mulf $share $servers)) (float64 (addf $most 1.0e-6)) }}
{{- fail (printf "engine.gpuMemoryUtilization %s: %d servers (replicas) may lie on one GPU and take %s of its memory, more than gpu.maxUtilizationSum %s; gpu.colocated says how many really do" ($share | toString) $servers (mulf $share $servers | toString) ($most | toString)) }}
{{- end }}
{{- end }}

{{/* Servers of this release that may lie on one GPU. */}}
{{- define "vllm.colocated" -}}
{{- $slices := .Values.gpu.slices | int }}
{{- $each := int (include "vllm.slicesPerGpu" .) }}
{{- $count := ternary (.Values.autoscaling.maxReplicas | int64) (.Values.replicas | int64) .Values.autoscaling.enabled }}
{{- $count = ternary 1 $count (eq .Values.kind "Pod") }}
{{- $fit := div (mul (int (include "vllm.gpusPerNode" .)) $each) $slices }}
{{- if .Values.gpu.colocated -}}
{{ .Values.gpu.colocated | int64 }}
{{ else if gt (int (include "vllm.gpusPerNode" .)) 0 -}}
{{ min $count $each $fit }}
{{ else -}}
{{ min $count $each }}
{{ end }}
{{- end }}
