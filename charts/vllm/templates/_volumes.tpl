{{/* Volumes of the pod. Input: the root */}}
{{- define "vllm.volumes" -}}
{{- with .Values.model.hostPath -}}
- name: {{ $.Values.model.volumeName }}
  hostPath:
    path: {{ .path }}
    type: {{ .type | default "Directory" }}
{{ end -}}
{{- with .Values.model.pvc -}}
- name: {{ $.Values.model.volumeName }}
  persistentVolumeClaim:
    claimName: {{ .claimName }}
{{ end -}}
- name: shm
  emptyDir:
    {{- toYaml (include "vllm.shm" . | fromYaml) | nindent 4 }}
{{- if include "vllm.wrapped" . }}
- name: start
  configMap:
    name: {{ include "vllm.fullname" . }}-start
    defaultMode: 0555
- name: nv-shim
  emptyDir: {}
{{- end }}
{{- end }}

{{/* Settings of /dev/shm. Input: the root */}}
{{- define "vllm.shm" -}}
{{- with .Values.shm.medium }}
medium: {{ . }}
{{- end }}
{{- with .Values.shm.sizeLimit }}
sizeLimit: {{ . }}
{{- end }}
{{- end }}

{{/* Mounts of the container. Input: the root */}}
{{- define "vllm.volumeMounts" -}}
{{- if or .Values.model.hostPath .Values.model.pvc -}}
- name: {{ .Values.model.volumeName }}
  mountPath: {{ .Values.model.mountPath }}
  {{- with (.Values.model.pvc).subPath }}
  subPath: {{ . }}
  {{- end }}
  {{- if kindIs "bool" .Values.model.readOnly }}
  readOnly: {{ .Values.model.readOnly }}
  {{- end }}
{{ end -}}
- name: shm
  mountPath: /dev/shm
{{- if include "vllm.wrapped" . }}
- name: start
  mountPath: /opt/vllm-start
- name: nv-shim
  mountPath: /run/nv-shim
{{- end }}
{{- end }}

{{/* "yes" where the start script runs before vLLM. Input: the root */}}
{{- define "vllm.wrapped" -}}
{{- if has .Values.driverLibs.mode (list "auto" "host" "compat") }}yes{{ end -}}
{{- end }}
