{{- /* Made from templates-jinja/_engine.j2 by render compile: edit that file. */}}

{{/* What vLLM is asked to serve. */}}
{{- define "vllm.model" -}}
{{- if .Values.model.hf -}}
{{ .Values.model.hf.id }}
{{- else if .Values.model.s3 -}}
{{ .Values.model.s3.uri }}
{{- else if .Values.model.path -}}
{{ .Values.model.path }}
{{- else -}}
{{ .Values.model.mountPath }}
{{- end }}
{{- end }}

{{/* What starts the server. */}}
{{- define "vllm.command" -}}
{{- if include "vllm.wrapped" . -}}
- /opt/vllm-start/start.sh
{{ end -}}
- vllm
- serve
{{ end }}

{{/* The server's arguments; workers of a group serve no requests themselves. */}}
{{- define "vllm.arguments" -}}
{{- $all := list (include "vllm.model" .root) }}
{{- range $flag := include "vllm.flags" .root | fromJsonArray }}
{{- range $item := $flag }}
{{- $all = append $all $item }}
{{- end }}
{{- end }}
{{- if .worker }}
{{- $all = append $all "--headless" }}
{{- end -}}
{{ toYaml (concat $all .root.Values.engine.extraArgs | default list) }}
{{- end }}

{{/* Relinks the driver libraries, then serves: one flag a line. */}}
{{- define "vllm.script" -}}
{{- $libs := .Values.driverLibs }}
{{- range $soname := $libs.sonames -}}
ln -sf {{ $libs.dir }}/{{ regexReplaceAll "[.]so[.].*$" $soname "" }}.so.{{ $libs.version }} {{ $libs.dir }}/{{ $soname }};
{{ end -}}
vllm serve {{ include "vllm.quoted" (dict "word" (include "vllm.model" .)) }}{{ range $flag := include "vllm.flags" . | fromJsonArray }} \
{{ range $i, $item := $flag }}{{ if ne $i 0 }} {{ end }}{{ include "vllm.quoted" (dict "word" $item) }}{{ end }}{{ end }}{{ range $item := .Values.engine.extraArgs }} \
{{ include "vllm.quoted" (dict "word" $item) }}{{ end }}
{{- end }}

{{/* A word for the shell. */}}
{{- define "vllm.quoted" -}}
{{- if regexMatch "^(?:[A-Za-z0-9_./:=,@%+-]+$)" (.word | toString) -}}
  {{ .word }}
{{- else -}}
  '{{ .word | toString | replace "'" `'\''` }}'
{{- end }}
{{- end }}
