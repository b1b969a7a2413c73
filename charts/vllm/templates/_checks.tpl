{{/* Fails on values that render but cannot serve. Input: the root */}}
{{- define "vllm.check" -}}
{{- include "vllm.checkModel" . -}}
{{- include "vllm.checkArguments" . -}}
{{- if eq .Values.gpu.mode "exclusive" -}}
{{- include "vllm.checkExclusive" . -}}
{{- else -}}
{{- include "vllm.checkShared" . -}}
{{- end -}}
{{- if and (eq .Values.driverLibs.mode "links") (not .Values.driverLibs.version) -}}
{{- fail "driverLibs.version: must name the node's driver when driverLibs.mode is links" -}}
{{- end -}}
{{- if and .Values.service.enabled (eq (include "vllm.fullname" .) "vllm") -}}
{{- fail "a Service named vllm makes Kubernetes set VLLM_PORT, which the server misreads: choose another release name or fullnameOverride" -}}
{{- end -}}
{{- end }}

{{/* Exactly one model source. Input: the root */}}
{{- define "vllm.checkModel" -}}
{{- $sources := list -}}
{{- range $name := list "hostPath" "pvc" "hf" -}}
{{- if get $.Values.model $name -}}
{{- $sources = append $sources (printf "model.%s" $name) -}}
{{- end -}}
{{- end -}}
{{- if ne (len $sources) 1 -}}
{{- fail (printf "model: set exactly one of hostPath, pvc and hf; found %s" ($sources | join ", " | default "none")) -}}
{{- end -}}
{{- end }}

{{/* No free argument that repeats a typed one. Input: the root */}}
{{- define "vllm.checkArguments" -}}
{{- $typed := list "model" "port" "served-model-name" "revision" "tensor-parallel-size" "gpu-memory-utilization" "max-model-len" "max-num-seqs" "dtype" "quantization" "enforce-eager" -}}
{{- range $i, $argument := .Values.engine.extraArgs -}}
{{- $flag := regexReplaceAll "=.*$" $argument "" | replace "_" "-" -}}
{{- if has ($flag | trimPrefix "--" | trimPrefix "no-") $typed -}}
{{- fail (printf "engine.extraArgs[%d]: %s has a value of its own under engine or model" $i $argument) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* World size against whole GPUs. Input: the root */}}
{{- define "vllm.checkExclusive" -}}
{{- if ne (.Values.engine.tensorParallelSize | int64) (.Values.gpu.count | int64) -}}
{{- fail (printf "engine.tensorParallelSize %d needs as many GPUs, gpu.count is %d" (.Values.engine.tensorParallelSize | int64) (.Values.gpu.count | int64)) -}}
{{- end -}}
{{- end }}

{{/*
Slices against GPUs. N slices of GPUs cut in r reach at least ceil(N/r) distinct GPUs and at most
GPUs × r exist on a node. Input: the root
*/}}
{{- define "vllm.checkShared" -}}
{{- $gpu := .Values.gpu -}}
{{- if not (and $gpu.slices $gpu.replicasPerGpu) -}}
{{- fail (printf "gpu.slices and gpu.replicasPerGpu: must be set when gpu.mode is %s" $gpu.mode) -}}
{{- end -}}
{{- $slices := $gpu.slices | int64 -}}
{{- $replicas := $gpu.replicasPerGpu | int64 -}}
{{- $size := .Values.engine.tensorParallelSize | int64 -}}
{{- if and $gpu.failRequestsGreaterThanOne (gt $slices 1) -}}
{{- fail (printf "gpu.slices %d: the plugin refuses more than one slice (gpu.failRequestsGreaterThanOne, failRequestsGreaterThanOne of the sharing config)" $slices) -}}
{{- end -}}
{{- if le $slices (mul (sub $size 1) $replicas) -}}
{{- fail (printf "engine.tensorParallelSize %d: needs more than %d slices (gpu.slices) for %d distinct GPUs of %d slices each; found %d" $size (mul (sub $size 1) $replicas) $size $replicas $slices) -}}
{{- end -}}
{{- if $gpu.gpusPerNode -}}
{{- if gt $slices (mul $gpu.gpusPerNode $replicas) -}}
{{- fail (printf "gpu.slices %d: a node has %d (gpu.gpusPerNode × gpu.replicasPerGpu)" $slices (mul $gpu.gpusPerNode $replicas)) -}}
{{- end -}}
{{- end -}}
{{- if and (eq $gpu.mode "timeSlicing") (not .Values.engine.gpuMemoryUtilization) -}}
{{- fail "engine.gpuMemoryUtilization: must be set on time-sliced GPUs; vLLM's default takes nearly all memory of each GPU" -}}
{{- end -}}
{{- end }}
