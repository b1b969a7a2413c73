{{/* Spec of the pod. Input: the root */}}
{{- define "vllm.podSpec" -}}
{{- with .Values.runtimeClassName -}}
runtimeClassName: {{ . }}
{{ end -}}
{{- with .Values.imagePullSecrets -}}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{ end -}}
{{- if kindIs "bool" .Values.enableServiceLinks -}}
enableServiceLinks: {{ .Values.enableServiceLinks }}
{{ end -}}
{{- with .Values.terminationGracePeriodSeconds -}}
terminationGracePeriodSeconds: {{ . | int64 }}
{{ end -}}
{{- with .Values.podSecurityContext -}}
securityContext:
  {{- toYaml . | nindent 2 }}
{{ end -}}
containers:
  - name: {{ include "vllm.fullname" . }}
    {{- include "vllm.container" . | nindent 4 }}
volumes:
  {{- include "vllm.volumes" . | nindent 2 }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* The server's container, without its name. Input: the root */}}
{{- define "vllm.container" -}}
image: {{ .Values.image.repository }}:{{ .Values.image.tag | default (printf "v%s" .Chart.AppVersion) }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{ include "vllm.command" . }}
{{- with include "vllm.env" . }}
env:
  {{- . | nindent 2 }}
{{- end }}
{{- if .Values.ports.declare }}
ports:
  - name: http
    containerPort: {{ .Values.engine.port | int64 }}
{{- end }}
{{- if .Values.probes.enabled }}
{{ include "vllm.probes" . }}
{{- end }}
resources:
  {{- include "vllm.resources" . | nindent 2 }}
{{- with .Values.securityContext }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
volumeMounts:
  {{- include "vllm.volumeMounts" . | nindent 2 }}
{{- end }}

{{/* Environment: the start script's, the preset's, the hub's token, then the user's. Input: the root */}}
{{- define "vllm.env" -}}
{{- if include "vllm.wrapped" . }}
- name: DRIVER_LIBS
  value: {{ .Values.driverLibs.mode }}
{{- end }}
{{- if eq .Values.nccl.preset "geforce40" }}
- name: NCCL_IB_DISABLE
  value: "1"
- name: NCCL_P2P_DISABLE
  value: "1"
{{- end }}
{{- with (.Values.model.hf).tokenSecret }}
- name: HF_TOKEN
  valueFrom:
    secretKeyRef:
      name: {{ .name }}
      key: {{ .key }}
{{- end }}
{{- with .Values.env }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Probes on /health. The model loads before the port opens. Input: the root */}}
{{- define "vllm.probes" -}}
startupProbe:
  httpGet:
    path: /health
    port: {{ .Values.engine.port | int64 }}
  periodSeconds: 10
  failureThreshold: {{ ceil (divf .Values.probes.startupSeconds 10) | int64 }}
readinessProbe:
  httpGet:
    path: /health
    port: {{ .Values.engine.port | int64 }}
  periodSeconds: 5
livenessProbe:
  httpGet:
    path: /health
    port: {{ .Values.engine.port | int64 }}
  periodSeconds: 10
  failureThreshold: 3
{{- end }}

{{/* Requests and limits: extended resources need both, and equal. Input: the root */}}
{{- define "vllm.resources" -}}
{{- $gpus := dict (include "vllm.resourceName" .) (include "vllm.gpuQuantity" .) -}}
limits:
  {{- toYaml (merge dict $gpus (.Values.resources.limits | default dict)) | nindent 2 }}
requests:
  {{- toYaml (merge dict $gpus (.Values.resources.requests | default dict)) | nindent 2 }}
{{- end }}

{{/* Name of the extended resource. Input: the root */}}
{{- define "vllm.resourceName" -}}
{{- .Values.gpu.resourceName | default (ternary "nvidia.com/gpu" "nvidia.com/gpu.shared" (eq .Values.gpu.mode "exclusive")) -}}
{{- end }}

{{/* How many of it. Input: the root */}}
{{- define "vllm.gpuQuantity" -}}
{{- if eq .Values.gpu.mode "exclusive" }}{{ .Values.gpu.count | int64 }}{{ else }}{{ .Values.gpu.slices | int64 }}{{ end -}}
{{- end }}
