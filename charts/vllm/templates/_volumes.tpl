{{- /* Made from templates-jinja/_volumes.j2 by render compile: edit that file. */}}

{{/* Volumes of the pod. */}}
{{- define "vllm.volumes" -}}
{{ include "vllm.modelVolume" . | trim }}
{{- /* The device plugin mounts the shared memory of MPS itself. */}}
{{- if ne (include "vllm.gpuMode" .) "mps" }}
- name: shm
  emptyDir:
    {{- include "vllm.shm" . | nindent 4 }}
{{- end }}
{{- if include "vllm.wrapped" . }}
- name: start
  configMap:
    name: {{ include "vllm.fullname" . }}-start
    defaultMode: 0555
- name: nv-shim
  emptyDir: {}
{{- end }}
{{- if or .Values.chatTemplate.text .Values.chatTemplate.configMap }}
- name: chat-template
  configMap:
    name: {{ or (.Values.chatTemplate.configMap).name (printf "%s-chat-template" (include "vllm.fullname" .)) }}
{{- end }}
{{- if .Values.tls.secretName }}
- name: tls
  secret:
    secretName: {{ .Values.tls.secretName }}
{{- end }}
{{- if and .Values.compileCache.claimName .Values.compileCache.enabled }}
- name: compile-cache
  persistentVolumeClaim:
    claimName: {{ .Values.compileCache.claimName }}
{{- else if .Values.compileCache.enabled }}
- name: compile-cache
  emptyDir: {}
{{- end }}
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
{{- else if $source.pvc -}}
- name: {{ $source.volumeName }}
  persistentVolumeClaim:
    claimName: {{ $source.pvc.claimName }}
{{- else if $source.oci -}}
- name: {{ $source.volumeName }}
  image:
    reference: {{ $source.oci.reference }}
    pullPolicy: {{ ternary "IfNotPresent" $source.oci.pullPolicy (kindIs "invalid" $source.oci.pullPolicy) }}
{{- else if ($source.hf).cacheClaim -}}
- name: hub-cache
  persistentVolumeClaim:
    claimName: {{ $source.hf.cacheClaim }}
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

{{/* Mounts of the container. */}}
{{- define "vllm.volumeMounts" -}}
{{ include "vllm.modelMount" . | trim }}
{{- if ne (include "vllm.gpuMode" .) "mps" }}
- name: shm
  mountPath: /dev/shm
{{- end }}
{{- if include "vllm.wrapped" . }}
- name: start
  mountPath: /opt/vllm-start
- name: nv-shim
  mountPath: /run/nv-shim
{{- end }}
{{- if or .Values.chatTemplate.text .Values.chatTemplate.configMap }}
- name: chat-template
  mountPath: /etc/vllm-chat-template
  readOnly: true
{{- end }}
{{- if .Values.tls.secretName }}
- name: tls
  mountPath: /etc/vllm-tls
  readOnly: true
{{- end }}
{{- if .Values.compileCache.enabled }}
- name: compile-cache
  mountPath: {{ .Values.compileCache.mountPath }}
{{- end }}
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
{{- else if ($source.hf).cacheClaim -}}
- name: hub-cache
  mountPath: /var/cache/huggingface
{{ end }}
{{- end }}
