{{- /* Made from templates-jinja/_mounts.j2 by render compile: edit that file. */}}

{{/* Mounts of the container. */}}
{{- define "vllm.volumeMounts" -}}
{{ printf "%s%s%s" (include "vllm.modelMount" .) (include "vllm.systemMounts" .) (include "vllm.fileMounts" .) | trim }}
{{- if .Values.extraVolumeMounts }}
{{ toYaml .Values.extraVolumeMounts }}
{{- end }}
{{ end }}

{{/* Where the model's volume is mounted; an image is read-only by itself. */}}
{{- define "vllm.modelMount" -}}
{{- $source := .Values.model }}
{{- if or $source.hostPath $source.pvc $source.oci -}}
- name: {{ $source.volumeName }}
  mountPath: {{ $source.mountPath }}
  {{- if or ($source.pvc).subPath ($source.oci).subPath }}
  subPath: {{ or ($source.pvc).subPath ($source.oci).subPath }}
  {{- end }}
  {{- if not (kindIs "invalid" $source.readOnly) }}
  readOnly: {{ $source.readOnly }}
  {{- end }}
{{ end }}
{{- if ($source.hf).cacheClaim -}}
- name: hub-cache
  mountPath: /var/cache/huggingface
{{ end }}
{{- end }}

{{/* Shared memory and the start script. */}}
{{- define "vllm.systemMounts" -}}
{{- if ne (include "vllm.gpuMode" .) "mps" -}}
- name: shm
  mountPath: /dev/shm
{{ end }}
{{- if include "vllm.wrapped" . -}}
- name: start
  mountPath: /opt/vllm-start
- name: nv-shim
  mountPath: /run/nv-shim
{{ end }}
{{- end }}

{{/* Files that the server reads, and what it compiles. */}}
{{- define "vllm.fileMounts" -}}
{{- if or .Values.chatTemplate.text .Values.chatTemplate.configMap -}}
- name: chat-template
  mountPath: /etc/vllm-chat-template
  readOnly: true
{{ end }}
{{- if .Values.tls.secretName -}}
- name: tls
  mountPath: /etc/vllm-tls
  readOnly: true
{{ end }}
{{- if .Values.compileCache.enabled -}}
- name: compile-cache
  mountPath: {{ .Values.compileCache.mountPath }}
{{ end }}
{{- end }}
