{{- /* Made from templates-jinja/_pod.j2 by render compile: edit that file. */}}

{{/* Metadata of the pods of a workload. */}}
{{- define "vllm.podMetadata" -}}
labels:
  {{- include "vllm.podLabels" . | trim | nindent 2 }}
{{- if .Values.podAnnotations }}
annotations:
  {{- toYaml .Values.podAnnotations | nindent 2 }}
{{- end }}
{{ end }}

{{/* Spec of a pod; worker tells the other pods of a group from the leader. */}}
{{- define "vllm.podSpec" -}}
{{ printf "%s%s" (include "vllm.runtime" .root) (include "vllm.placement" .root) | trim }}
{{- if not (kindIs "invalid" .root.Values.enableServiceLinks) }}
enableServiceLinks: {{ .root.Values.enableServiceLinks }}
{{- end }}
{{- if or (ne .root.Values.driverLibs.mode "links") .root.Values.terminationGracePeriodSeconds }}
terminationGracePeriodSeconds: {{ include "vllm.gracePeriod" .root }}
{{- end }}
{{- $security := include "vllm.podSecurity" .root | trim }}
{{- if $security }}
securityContext:
  {{- $security | nindent 2 }}
{{- end }}
{{- if eq (include "vllm.gpuMode" .root) "dra" }}
resourceClaims:
  - name: gpus
    resourceClaimTemplateName: {{ include "vllm.fullname" .root }}
{{- end }}
{{ include "vllm.containers" (dict "root" .root "worker" .worker) | trim }}
{{- $mounted := include "vllm.volumes" .root | trim }}
{{- if $mounted }}
volumes:
  {{- $mounted | nindent 2 }}
{{- end }}
{{ end }}

{{/* The containers of a pod. */}}
{{- define "vllm.containers" -}}
{{- if .root.Values.initContainers -}}
initContainers:
  {{- toYaml .root.Values.initContainers | nindent 2 }}
{{ end -}}
containers:
  - name: {{ include "vllm.fullname" .root }}
    {{- include "vllm.container" (dict "root" .root "worker" .worker) | trim | nindent 4 }}
  {{- if .root.Values.extraContainers }}
  {{- toYaml .root.Values.extraContainers | nindent 2 }}
  {{- end }}
{{ end }}
