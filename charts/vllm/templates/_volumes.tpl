{{- /* Made from templates-jinja/_volumes.j2 by render compile: edit that file. */}}

{{/* Volumes of the pod. */}}
{{- define "vllm.volumes" -}}
{{ printf "%s%s%s" (include "vllm.modelVolume" .) (include "vllm.systemVolumes" .) (include "vllm.fileVolumes" .) | trim }}
{{- if .Values.extraVolumes }}
{{ toYaml .Values.extraVolumes }}
{{- end }}
{{ end }}

{{/* The volume that holds the model, or what was downloaded of it. */}}
{{- define "vllm.modelVolume" -}}
{{- $source := .Values.model }}
{{- if $source.hostPath -}}
- name: {{ $source.volumeName }}
  hostPath:
    path: {{ $source.hostPath.path }}
    type: {{ ternary "Directory" $source.hostPath.type (kindIs "invalid" $source.hostPath.type) | quote }}
{{ end }}
{{- if $source.pvc -}}
- name: {{ $source.volumeName }}
  persistentVolumeClaim:
    claimName: {{ $source.pvc.claimName }}
{{ end }}
{{- if $source.oci -}}
- name: {{ $source.volumeName }}
  image:
    reference: {{ $source.oci.reference }}
    pullPolicy: {{ ternary "IfNotPresent" $source.oci.pullPolicy (kindIs "invalid" $source.oci.pullPolicy) }}
{{ end }}
{{- if ($source.hf).cacheClaim -}}
- name: hub-cache
  persistentVolumeClaim:
    claimName: {{ $source.hf.cacheClaim }}
{{ end }}
{{- end }}

{{/* Shared memory, which the device plugin mounts itself under MPS, and the start script's volumes. */}}
{{- define "vllm.systemVolumes" -}}
{{- if ne (include "vllm.gpuMode" .) "mps" -}}
- name: shm
  emptyDir:
    {{- include "vllm.shm" . | nindent 4 }}
{{ end }}
{{- if include "vllm.wrapped" . -}}
- name: start
  configMap:
    name: {{ include "vllm.fullname" . }}-start
    defaultMode: 0555
- name: nv-shim
  emptyDir: {}
{{ end }}
{{- end }}

{{/* Files that the server reads, and what it compiles. */}}
{{- define "vllm.fileVolumes" -}}
{{- if or .Values.chatTemplate.text .Values.chatTemplate.configMap -}}
- name: chat-template
  configMap:
    name: {{ or (.Values.chatTemplate.configMap).name (printf "%s-chat-template" (include "vllm.fullname" .)) }}
{{ end }}
{{- if .Values.tls.secretName -}}
- name: tls
  secret:
    secretName: {{ .Values.tls.secretName }}
{{ end }}
{{- if and .Values.compileCache.enabled .Values.compileCache.claimName -}}
- name: compile-cache
  persistentVolumeClaim:
    claimName: {{ .Values.compileCache.claimName }}
{{ end }}
{{- if and .Values.compileCache.enabled (not .Values.compileCache.claimName) -}}
- name: compile-cache
  emptyDir: {}
{{ end }}
{{- end }}

{{/* Settings of /dev/shm. */}}
{{- define "vllm.shm" -}}
{{- $settings := dict }}
{{- if .Values.shm.medium }}
{{- $_ := set $settings "medium" .Values.shm.medium }}
{{- end }}
{{- if .Values.shm.sizeLimit }}
{{- $_ := set $settings "sizeLimit" .Values.shm.sizeLimit }}
{{- end -}}
{{ toYaml $settings }}
{{- end }}
