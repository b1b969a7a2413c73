{{- /* Made from templates-jinja/_node.j2 by render compile: edit that file. */}}

{{/* Version of the nodes' driver; empty if nothing says it. */}}
{{- define "vllm.driver" -}}
{{ or .Values.node.driverVersion (include "vllm.poolFacts" . | mustFromJson).driver .Values.driverLibs.version }}
{{- end }}

{{/* Its branch, as 580; empty if unknown. */}}
{{- define "vllm.driverMajor" -}}
{{ first (include "vllm.driver" . | splitList ".") }}
{{- end }}

{{/* Family of the GPUs; empty if unknown. */}}
{{- define "vllm.family" -}}
{{ or .Values.node.gpuFamily (include "vllm.poolFacts" . | mustFromJson).family }}
{{- end }}

{{/* Whether the nodes' driver is known and too old for the image: "true" or empty. */}}
{{- define "vllm.driverTooOld" -}}
{{- $floor := (include "vllm.imageFacts" . | mustFromJson).driver | int }}
{{- $branch := int (include "vllm.driverMajor" .) -}}
{{ if and (gt $branch 0) (lt $branch $floor) }}true{{ end }}
{{- end }}

{{/* How driver libraries are chosen: data-center GPUs run a newer CUDA by the image's own. */}}
{{- define "vllm.driverMode" -}}
{{- if and (eq .Values.driverLibs.mode "auto") (eq (include "vllm.family" .) "datacenter") (include "vllm.driverTooOld" .) -}}
  compat
{{- else -}}
  {{ .Values.driverLibs.mode }}
{{- end }}
{{- end }}

{{/* "true" where the start script runs before vLLM, else empty. */}}
{{- define "vllm.wrapped" -}}
{{ if has (include "vllm.driverMode" .) (list "auto" "host" "compat") }}true{{ end }}
{{- end }}

{{/* Affinity of the pods: the user's, kept to nodes whose driver runs the image where it is unknown. */}}
{{- define "vllm.affinity" -}}
{{- $guarded := and .Values.node.driverAffinity (not (include "vllm.driver" .)) (has (include "vllm.driverMode" .) (list "auto" "host" "off")) }}
{{- $floor := (include "vllm.imageFacts" . | mustFromJson).driver | int }}
{{- if and $guarded (gt $floor 0) }}
{{- $terms := list }}
{{- $required := or ((.Values.affinity.nodeAffinity).requiredDuringSchedulingIgnoredDuringExecution).nodeSelectorTerms (list dict) }}
{{- $driver := dict "key" "nvidia.com/cuda.driver-version.major" "operator" "Gt" "values" (list (sub $floor 1 | toString)) }}
{{- range $term := $required }}
{{- $terms = append $terms (mergeOverwrite (deepCopy $term) (dict "matchExpressions" (concat (or $term.matchExpressions list) (list $driver)))) }}
{{- end }}
{{- $selector := dict "nodeSelectorTerms" $terms }}
{{- $nodes := dict "requiredDuringSchedulingIgnoredDuringExecution" $selector -}}
{{ toYaml (mergeOverwrite (deepCopy .Values.affinity) (dict "nodeAffinity" $nodes)) }}
{{ else if .Values.affinity -}}
{{ toYaml .Values.affinity }}
{{ end }}
{{- end }}
