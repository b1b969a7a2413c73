{{- /* Made from templates-jinja/_gpu.j2 by render compile: edit that file. */}}

{{/* How the nodes offer their GPUs. */}}
{{- define "vllm.gpuMode" -}}
{{ or .Values.gpu.mode (include "vllm.poolFacts" . | mustFromJson).mode "exclusive" }}
{{- end }}

{{/* "true" where GPUs are cut in slices, else empty. */}}
{{- define "vllm.sliced" -}}
{{ if has (include "vllm.gpuMode" .) (list "timeSlicing" "mps") }}true{{ end }}
{{- end }}

{{/* Slices that a node makes of each GPU; 0 if unknown. */}}
{{- define "vllm.slicesPerGpu" -}}
{{ or .Values.gpu.replicasPerGpu (include "vllm.poolFacts" . | mustFromJson).replicasPerGpu | int }}
{{- end }}

{{/* GPUs of a node; 0 if unknown. */}}
{{- define "vllm.gpusPerNode" -}}
{{ or .Values.gpu.gpusPerNode (include "vllm.poolFacts" . | mustFromJson).gpusPerNode | int }}
{{- end }}

{{/* "true" where the device plugin refuses requests for more than one slice, else empty. */}}
{{- define "vllm.refusesMany" -}}
{{- $refuses := eq (include "vllm.gpuMode" .) "mps" }}
{{- if not (kindIs "invalid" .Values.gpu.failRequestsGreaterThanOne) }}
{{- $refuses = .Values.gpu.failRequestsGreaterThanOne }}
{{- else if .Values.gpu.pool }}
{{- $refuses = (include "vllm.poolFacts" . | mustFromJson).refusesMany }}
{{- end -}}
{{ if $refuses }}true{{ end }}
{{- end }}

{{/* GPUs that the engine uses in each pod. */}}
{{- define "vllm.worldSize" -}}
{{- $engine := .Values.engine }}
{{- $copies := or $engine.dataParallelSize 1 }}
{{- if $engine.dataParallelExternalLb }}
{{- $copies = 1 }}
{{- else if and $engine.dataParallelSizeLocal (eq (int .Values.nodes) 1) }}
{{- $copies = $engine.dataParallelSizeLocal }}
{{- end }}
{{- $layers := mul $engine.tensorParallelSize (or $engine.pipelineParallelSize 1) -}}
{{ div (mul (mul $layers (or $engine.prefillContextParallelSize 1)) $copies) .Values.nodes }}
{{- end }}

{{/* Name of the extended resource. */}}
{{- define "vllm.gpuResource" -}}
{{- $usual := "nvidia.com/gpu" }}
{{- if include "vllm.sliced" . }}
{{- $usual = "nvidia.com/gpu.shared" }}
{{- else if .Values.gpu.migProfile }}
{{- $usual = printf "nvidia.com/mig-%s" (.Values.gpu.migProfile | replace "+" ".") }}
{{- end -}}
{{ or .Values.gpu.resourceName (include "vllm.poolFacts" . | mustFromJson).resource $usual }}
{{- end }}

{{/* How many of it each pod asks for. */}}
{{- define "vllm.gpuQuantity" -}}
{{- if include "vllm.sliced" . -}}
  {{ .Values.gpu.slices | int }}
{{- else -}}
  {{ or .Values.gpu.count (include "vllm.worldSize" .) }}
{{- end }}
{{- end }}

{{/* Requests and limits: extended resources need both, and equal. */}}
{{- define "vllm.resources" -}}
{{- $amounts := or (include "vllm.gpuAmounts" . | fromYaml) dict }}
{{- if eq (include "vllm.gpuMode" .) "dra" -}}
claims:
  - name: gpus
{{ end }}
{{- $limits := merge dict $amounts (or .Values.resources.limits dict) }}
{{- if $limits -}}
limits:
  {{- toYaml $limits | nindent 2 }}
{{ end }}
{{- $requests := merge dict $amounts (or .Values.resources.requests dict) }}
{{- if $requests -}}
requests:
  {{- toYaml $requests | nindent 2 }}
{{ end }}
{{- end }}

{{/* Extended resources by name; none where the GPUs are claimed. */}}
{{- define "vllm.gpuAmounts" -}}
{{- if ne (include "vllm.gpuMode" .) "dra" -}}
{{ include "vllm.gpuResource" . }}: {{ include "vllm.gpuQuantity" . | quote }}
{{ end }}
{{- if eq (include "vllm.gpuMode" .) "hami" }}
{{- if .Values.gpu.hami.memoryMiB -}}
nvidia.com/gpumem: "{{ .Values.gpu.hami.memoryMiB | int64 }}"
{{ end }}
{{- if .Values.gpu.hami.memoryPercentage -}}
nvidia.com/gpumem-percentage: "{{ .Values.gpu.hami.memoryPercentage }}"
{{ end }}
{{- if .Values.gpu.hami.cores -}}
nvidia.com/gpucores: "{{ .Values.gpu.hami.cores }}"
{{ end }}
{{- end }}
{{- end }}
