{{- /* Made from templates-jinja/_checks_image.j2 by render compile: edit that file. */}}

{{/* The CUDA asked for exists, and a tag does not contradict it. */}}
{{- define "vllm.checkImage" -}}
{{- $table := .Files.Get "files/images.yaml" | fromYaml }}
{{- $facts := include "vllm.imageFacts" . | mustFromJson }}
{{- $cuda := .Values.image.cuda }}
{{- if and (ne $cuda "auto") (hasSuffix ($table).repository .Values.image.repository) }}
{{- if and .Values.image.tag $facts (not (hasPrefix $cuda ($facts).cuda)) }}
{{- fail (printf "image.tag %s: has CUDA %s, image.cuda asks for %s" .Values.image.tag (($facts).cuda | default "" | toString) $cuda) }}
{{- else if and (not .Values.image.tag) (not $facts) }}
{{- fail (printf "image.cuda %s: no image of vLLM %s with that CUDA is known; set image.tag to use one all the same" $cuda (include "vllm.version" .)) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The nodes' GPUs and driver run the image. */}}
{{- define "vllm.checkDriver" -}}
{{- $facts := include "vllm.imageFacts" . | mustFromJson }}
{{- $capability := or .Values.node.computeCapability (include "vllm.poolFacts" . | mustFromJson).capability }}
{{- if and $facts $capability (lt ($capability | float64) (($facts).capability | float64)) }}
{{- fail (printf "node.computeCapability %s: %s is built for %s and later" ($capability | default "" | toString) (include "vllm.image" .) (($facts).capability | default "" | toString)) }}
{{- else if and (include "vllm.driverTooOld" .) (ne (include "vllm.driverMode" .) "compat") }}
{{- fail (printf "node.driverVersion %s: CUDA %s of %s needs driver %s or later%s" (include "vllm.driver" .) (($facts).cuda | default "" | toString) (include "vllm.image" .) (($facts).driver | default "" | toString) (include "vllm.remedy" .)) }}
{{- else if and (include "vllm.driverTooOld" .) (ne (include "vllm.family" .) "datacenter") }}
{{- fail (printf "driverLibs.mode compat: CUDA %s on driver %s runs on data-center GPUs only (node.gpuFamily)" (($facts).cuda | default "" | toString) (include "vllm.driver" .)) }}
{{- end }}
{{- end }}

{{/* What to do about a driver that is too old. */}}
{{- define "vllm.remedy" -}}
{{- $table := .Files.Get "files/images.yaml" | fromYaml }}
{{- $branch := first (include "vllm.driver" . | splitList ".") | float64 | int }}
{{- range $row := ($table).images }}
  {{- if and (semverCompare $row.vllm (include "vllm.version" $)) (le ($row.driver | int) $branch) -}}
, or the image tag v{{ include "vllm.version" $ }}{{ $row.variant }} (image.cuda "{{ $row.cuda | trunc 2 }}")
  {{- end }}
{{- end }}
{{- if not (include "vllm.family" .) -}}
  ; on data-center GPUs set node.gpuFamily datacenter
{{- end }}
{{- end }}
