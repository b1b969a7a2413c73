{{- /* Made from templates-jinja/_security.j2 by render compile: edit that file. */}}

{{/* Security context of the pod: the preset's, then the user's. */}}
{{- define "vllm.podSecurity" -}}
{{- $preset := dict }}
{{- if eq .Values.securityPreset "nonRoot" }}
{{- $preset = dict "runAsNonRoot" true "runAsUser" 2000 "runAsGroup" 0 "seccompProfile" (dict "type" "RuntimeDefault") }}
{{- end }}
{{- $context := mergeOverwrite $preset (deepCopy .Values.podSecurityContext) }}
{{- if $context -}}
{{ toYaml $context }}
{{ end }}
{{- end }}

{{/* Security context of the container: the preset's, then the user's. */}}
{{- define "vllm.containerSecurity" -}}
{{- $preset := dict }}
{{- if eq .Values.securityPreset "nonRoot" }}
{{- $preset = dict "allowPrivilegeEscalation" false "capabilities" (dict "drop" (list "ALL")) }}
{{- end }}
{{- $context := mergeOverwrite $preset (deepCopy .Values.securityContext) }}
{{- if $context -}}
{{ toYaml $context }}
{{ end }}
{{- end }}
