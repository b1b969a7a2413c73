{{- /* Made from templates-jinja/_scheduling.j2 by render compile: edit that file. */}}

{{/* Labels of the pods. */}}
{{- define "vllm.podLabels" -}}
{{ include "vllm.labels" . | trim }}
{{- range $key, $value := .Values.podLabels }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{ end }}

{{/* By what means pods run. */}}
{{- define "vllm.runtime" -}}
{{- if .Values.runtimeClassName -}}
runtimeClassName: {{ .Values.runtimeClassName }}
{{ end }}
{{- if .Values.serviceAccount.name -}}
serviceAccountName: {{ .Values.serviceAccount.name }}
{{ end }}
{{- if not (kindIs "invalid" .Values.serviceAccount.automountToken) -}}
automountServiceAccountToken: {{ .Values.serviceAccount.automountToken }}
{{ end }}
{{- if .Values.imagePullSecrets -}}
imagePullSecrets:
{{- range $secret := .Values.imagePullSecrets }}
  - name: {{ $secret }}
{{- end }}
{{ end }}
{{- if .Values.hostNetwork -}}
hostNetwork: true
dnsPolicy: ClusterFirstWithHostNet
{{ end }}
{{- end }}

{{/* Where pods go. */}}
{{- define "vllm.placement" -}}
{{- if .Values.priorityClassName -}}
priorityClassName: {{ .Values.priorityClassName }}
{{ end }}
{{- if .Values.schedulerName -}}
schedulerName: {{ .Values.schedulerName }}
{{ end }}
{{- $selector := include "vllm.nodeSelector" . | trim }}
{{- if $selector -}}
nodeSelector:
  {{- $selector | nindent 2 }}
{{ end }}
{{- $wanted := include "vllm.affinity" . | trim }}
{{- if $wanted -}}
affinity:
  {{- $wanted | nindent 2 }}
{{ end }}
{{- if .Values.tolerations -}}
tolerations:
  {{- toYaml .Values.tolerations | nindent 2 }}
{{ end }}
{{- if .Values.topologySpreadConstraints -}}
topologySpreadConstraints:
  {{- toYaml .Values.topologySpreadConstraints | nindent 2 }}
{{ end }}
{{- end }}

{{/* Labels that nodes must have: the user's and those that tell the pool's nodes. */}}
{{- define "vllm.nodeSelector" -}}
{{- $group := index ((.Values.global.gpuSharing).pools | default dict) .Values.gpu.pool }}
{{- $wanted := merge dict .Values.nodeSelector (or ($group).selector dict) }}
{{- if $wanted -}}
{{ toYaml $wanted }}
{{ end }}
{{- end }}
