{{- /* Made from templates-jinja/_image.j2 by render compile: edit that file. */}}

{{/* Version of vLLM in the image: as said, else in the tag, else the chart's. */}}
{{- define "vllm.version" -}}
{{ or (regexFind "[0-9]+[.][0-9]+[.][0-9]+" (or .Values.image.version .Values.image.tag)) .Chart.AppVersion }}
{{- end }}

{{/* What is known of the image: a row of files/images.yaml as JSON, or {}. */}}
{{- define "vllm.imageFacts" -}}
{{- $rows := include "vllm.imageRows" . | fromJsonArray -}}
{{ or ($rows | first) dict | toJson }}
{{- end }}

{{/* Rows of files/images.yaml for the image, as a JSON list. The first one holds: it has the suffix of the
tag or the CUDA asked for; with auto, it is the newest that the driver runs, else the first. */}}
{{- define "vllm.imageRows" -}}
{{- $table := .Files.Get "files/images.yaml" | fromYaml }}
{{- $cuda := .Values.image.cuda }}
{{- $current := include "vllm.version" . }}
{{- $branch := int (include "vllm.driverMajor" .) }}
{{- $fitting := list }}
{{- $others := list }}
{{- range $row := ($table).images }}
  {{- if and (hasSuffix ($table).repository $.Values.image.repository) (semverCompare $row.vllm $current) }}
{{- if $.Values.image.tag }}
{{- if and (kindIs "string" $row.variant) (eq $row.variant (regexFind "-cu[0-9]+" $.Values.image.tag)) }}
{{- $fitting = append $fitting $row }}
{{- end }}
{{- else if ne $cuda "auto" }}
{{- if hasPrefix $cuda $row.cuda }}
{{- $fitting = append $fitting $row }}
{{- end }}
{{- else if or (eq $branch 0) (le ($row.driver | int) $branch) }}
{{- $fitting = append $fitting $row }}
{{- else }}
{{- $others = append $others $row }}
{{- end }}
  {{- end }}
{{- end -}}
{{ concat $fitting $others | default list | toJson }}
{{- end }}

{{/* Reference of the image. */}}
{{- define "vllm.image" -}}
{{- $newest := or .Values.image.version .Chart.AppVersion }}
{{- $facts := include "vllm.imageFacts" . | mustFromJson -}}
{{ .Values.image.repository }}:{{ or .Values.image.tag (printf "v%s%s" ($newest | trimPrefix "v") (($facts).variant | default "" | toString)) }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ end }}
{{- end }}
