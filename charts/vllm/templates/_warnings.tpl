{{- /* Made from templates-jinja/_warnings.j2 by render compile: edit that file. */}}

{{/* What may go wrong all the same, as a JSON list of sentences. */}}
{{- define "vllm.warnings" -}}
{{- $all := concat (include "vllm.imageWarnings" . | fromJsonArray) (include "vllm.engineWarnings" . | fromJsonArray) }}
{{- if and (include "vllm.sliced" .) (eq (int .Values.engine.tensorParallelSize) 1) (gt (.Values.gpu.slices | int) 1) }}
{{- $all = append $all (printf "gpu.slices %s: more slices of one GPU give neither more memory nor more time" (.Values.gpu.slices | default "" | toString)) }}
{{- end }}
{{- if and (eq .Values.nccl.preset "geforce40") (eq (include "vllm.family" .) "datacenter") }}
{{- $all = append $all "nccl.preset geforce40: slows data-center GPUs down (node.gpuFamily)" }}
{{- end }}
{{- if and .Values.apiKeySecret (not .Values.networkPolicy.enabled) }}
{{- $all = append $all "apiKeySecret: guards /v1 only; networkPolicy.enabled keeps others from the remaining routes" }}
{{- end -}}
{{ $all | toJson }}
{{- end }}

{{/* Warnings on the image and the driver. */}}
{{- define "vllm.imageWarnings" -}}
{{- $table := .Files.Get "files/images.yaml" | fromYaml }}
{{- $facts := include "vllm.imageFacts" . | mustFromJson }}
{{- $all := list }}
{{- if not $facts }}
{{- $all = append $all (printf "image: nothing is known of CUDA and driver of %s, so neither is checked" (include "vllm.image" .)) }}
{{- else if semverCompare (printf ">%s" (($table).newest | default "" | toString)) (include "vllm.version" .) }}
{{- $all = append $all (printf "image.version %s: is newer than the table of images of %s" (include "vllm.version" .) (($table).date | default "" | toString)) }}
{{- else if and (kindIs "string" ($facts).status) (eq ($facts).status "unverified") }}
{{- $all = append $all (printf "image: CUDA %s of %s is unverified" (($facts).cuda | default "" | toString) (include "vllm.image" .)) }}
{{- end }}
{{- if and (kindIs "string" ($facts).compat) (eq ($facts).compat "persistent") (eq (include "vllm.driverMode" .) "off") }}
{{- $all = append $all (printf "driverLibs.mode off: %s loads its own driver libraries, which fails beside a newer driver (Error 803); use auto" (include "vllm.image" .)) }}
{{- end }}
{{- if and .Values.image.tag (not (or .Values.image.version (regexMatch "[0-9]+[.][0-9]+[.][0-9]+" .Values.image.tag))) }}
{{- $all = append $all (printf "image.tag %s: names no version, %s is assumed; set image.version" .Values.image.tag (include "vllm.version" .)) }}
{{- end -}}
{{ $all | toJson }}
{{- end }}

{{/* Warnings on arguments. */}}
{{- define "vllm.engineWarnings" -}}
{{- $all := list }}
{{- if .Values.engine.extraArgs }}
{{- $table := .Files.Get "files/engine-args.yaml" | fromYaml }}
{{- range $argument := .Values.engine.extraArgs }}
  {{- if hasPrefix "--" $argument }}
{{- range $row := ($table).removed }}
  {{- if and (eq $row.flag (include "vllm.flagName" (dict "argument" $argument))) (semverCompare (printf ">=%s" ($row.vllm | default "" | toString)) (include "vllm.version" $)) }}
{{- $all = append $all (printf "engine.extraArgs: vLLM %s no longer knows --%s" (include "vllm.version" $) ($row.flag | default "" | toString)) }}
  {{- end }}
{{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- if and (gt (int .Values.lifecycle.drainSeconds) 0) (semverCompare "< 0.18.0" (include "vllm.version" .)) (ne .Values.driverLibs.mode "links") }}
{{- $all = append $all (printf "lifecycle.drainSeconds: --shutdown-timeout needs vLLM >=0.18.0, the image has %s; requests are aborted" (include "vllm.version" .)) }}
{{- end -}}
{{ $all | toJson }}
{{- end }}
