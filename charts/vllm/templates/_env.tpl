{{- /* Made from templates-jinja/_env.j2 by render compile: edit that file. */}}

{{/* Environment of the server: the chart's, then the user's. */}}
{{- define "vllm.env" -}}
{{ include "vllm.chartEnv" . | trim }}
{{- if .Values.env }}
{{ toYaml .Values.env }}
{{- end }}
{{ end }}

{{/* The chart's own variables. */}}
{{- define "vllm.chartEnv" -}}
{{ printf "%s%s%s" (include "vllm.driverEnv" .) (include "vllm.ncclEnv" .) (include "vllm.modelEnv" .) | trim }}
{{- if .Values.apiKeySecret }}
- name: VLLM_API_KEY
  {{- include "vllm.secretKey" (dict "name" .Values.apiKeySecret.name "key" .Values.apiKeySecret.key) | nindent 2 }}
{{- end }}
{{- if .Values.compileCache.enabled }}
- name: VLLM_CACHE_ROOT
  value: {{ .Values.compileCache.mountPath }}
{{- end }}
{{- if eq .Values.securityPreset "nonRoot" }}
- name: HOME
  value: /tmp
{{- end }}
{{ end }}

{{/* How driver libraries are chosen. */}}
{{- define "vllm.driverEnv" -}}
{{- if include "vllm.wrapped" . -}}
- name: DRIVER_LIBS
  value: {{ include "vllm.driverMode" . }}
{{ end }}
{{- if not (kindIs "invalid" .Values.driverLibs.enableCudaCompatibility) -}}
- name: VLLM_ENABLE_CUDA_COMPATIBILITY
  value: "{{ if .Values.driverLibs.enableCudaCompatibility }}1{{ else }}0{{ end }}"
{{ end }}
{{- end }}

{{/* What NCCL is told: the preset of files/nccl.yaml, then the other keys. */}}
{{- define "vllm.ncclEnv" -}}
{{- $presets := (.Files.Get "files/nccl.yaml" | fromYaml).presets }}
{{- range $name, $value := get $presets .Values.nccl.preset -}}
- name: {{ $name }}
  value: {{ $value | quote }}
{{ end }}
{{- if .Values.nccl.interface -}}
- name: NCCL_SOCKET_IFNAME
  value: {{ .Values.nccl.interface | quote }}
- name: GLOO_SOCKET_IFNAME
  value: {{ .Values.nccl.interface | quote }}
{{ end }}
{{- if .Values.nccl.debug -}}
- name: NCCL_DEBUG
  value: {{ .Values.nccl.debug }}
{{ end }}
{{- end }}

{{/* What the source of the model needs. */}}
{{- define "vllm.modelEnv" -}}
{{- $source := .Values.model }}
{{- if ($source.hf).tokenSecret -}}
- name: HF_TOKEN
  {{- include "vllm.secretKey" (dict "name" ($source.hf.tokenSecret).name "key" ($source.hf.tokenSecret).key) | nindent 2 }}
{{ end }}
{{- if ($source.hf).cacheClaim -}}
- name: HF_HOME
  value: /var/cache/huggingface
{{ end }}
{{- if and $source.offline (or $source.hostPath $source.pvc $source.oci $source.path) (ne .Values.driverLibs.mode "links") -}}
- name: HF_HUB_OFFLINE
  value: "1"
{{ end }}
{{- end }}

{{/* The value of a variable from a Secret. */}}
{{- define "vllm.secretKey" -}}
valueFrom:
  secretKeyRef:
    name: {{ .name }}
    key: {{ .key }}
{{- end }}
