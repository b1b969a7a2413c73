{{/* What vLLM is asked to serve. Input: the root */}}
{{- define "vllm.model" -}}
{{- if .Values.model.hf }}{{ .Values.model.hf.id }}{{ else }}{{ .Values.model.mountPath }}{{ end -}}
{{- end }}

{{/* The server's flags as a YAML list of "--flag value". Input: the root */}}
{{- define "vllm.flags" -}}
{{- with .Values.engine -}}
- --port {{ .port | int64 }}
{{- with .servedModelName }}
- --served-model-name {{ join " " . }}
{{- end }}
{{- with $.Values.model.hf }}
{{- with .revision }}
- --revision {{ . }}
{{- end }}
{{- end }}
- --tensor-parallel-size {{ .tensorParallelSize | int64 }}
{{- with .gpuMemoryUtilization }}
- --gpu-memory-utilization {{ . }}
{{- end }}
{{- with .maxModelLen }}
- --max-model-len {{ . | int64 }}
{{- end }}
{{- with .maxNumSeqs }}
- --max-num-seqs {{ . | int64 }}
{{- end }}
{{- with .dtype }}
- --dtype {{ . }}
{{- end }}
{{- with .quantization }}
- --quantization {{ . }}
{{- end }}
{{- if .enforceEager }}
- --enforce-eager
{{- end }}
{{- end }}
{{- end }}

{{/* command and args of the container. Input: the root */}}
{{- define "vllm.command" -}}
{{- if eq .Values.driverLibs.mode "links" -}}
command: ["/bin/sh", "-c"]
args:
  - |
    {{- include "vllm.script" . | nindent 4 }}
{{- else -}}
command:
  {{- if ne .Values.driverLibs.mode "off" }}
  - /opt/vllm-start/start.sh
  {{- end }}
  - vllm
  - serve
args:
  - {{ include "vllm.model" . | quote }}
  {{- range include "vllm.flags" . | fromYamlArray }}
  {{- range splitList " " . }}
  - {{ . | quote }}
  {{- end }}
  {{- end }}
  {{- range .Values.engine.extraArgs }}
  - {{ . | quote }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Relinks the driver libraries, then serves: one flag a line. Input: the root */}}
{{- define "vllm.script" -}}
{{- with .Values.driverLibs -}}
{{- range .sonames }}
{{- $library := regexReplaceAll "[.]so[.].*$" . "" }}
{{- with $.Values.driverLibs -}}
ln -sf {{ .dir }}/{{ $library }}.so.{{ .version }} {{ .dir }}/
{{- end }}{{ . }};
{{ end }}
{{- end -}}
{{- $flags := concat (include "vllm.flags" . | fromYamlArray) .Values.engine.extraArgs -}}
vllm serve {{ include "vllm.model" . }} \
{{ join " \\\n" $flags }}
{{- end }}
