{{- /* Made from templates-jinja/_target.j2 by render compile: edit that file. */}}

{{/* Values for NVIDIA's chart of the device plugin. */}}
{{- define "gpu-sharing.devicePluginValues" -}}
config:
  name: {{ include "gpu-sharing.configMapName" (dict "root" .root "configs" .configs) }}
  default: {{ include "gpu-sharing.defaultConfig" (dict "root" .root "configs" .configs) }}
gfd:
  enabled: {{ .root.Values.target.gpuFeatureDiscovery.enabled }}
{{- if eq .root.Values.onEdit "annotation" }}
podAnnotations:
  checksum/sharing-configs: {{ include "gpu-sharing.entries" (dict "root" .root "configs" .configs) | sha256sum }}
{{- end }}
{{- if .root.Values.runtimeClass.enabled }}
runtimeClassName: {{ .root.Values.runtimeClass.name }}
{{- end }}
{{ end }}

{{/* Values for the GPU Operator's chart. */}}
{{- define "gpu-sharing.gpuOperatorValues" -}}
devicePlugin:
  config:
    name: {{ include "gpu-sharing.configMapName" (dict "root" .root "configs" .configs) }}
    default: {{ include "gpu-sharing.defaultConfig" (dict "root" .root "configs" .configs) }}
mig:
  strategy: {{ or (include "gpu-sharing.migStrategy" (dict "configs" .configs)) `""` }}
{{- end }}

{{/* A merge patch for the GPU Operator's ClusterPolicy. */}}
{{- define "gpu-sharing.clusterPolicyPatch" -}}
spec:
  devicePlugin:
    config:
      name: {{ include "gpu-sharing.configMapName" (dict "root" .root "configs" .configs) }}
      default: {{ include "gpu-sharing.defaultConfig" (dict "root" .root "configs" .configs) }}
  mig:
    strategy: {{ or (include "gpu-sharing.migStrategy" (dict "configs" .configs)) "null" }}
{{- end }}

{{/* The strategy of all configs, empty where they differ. */}}
{{- define "gpu-sharing.migStrategy" -}}
{{- $strategies := list }}
{{- range $name, $config := .configs }}
{{- $strategies = append $strategies (or $config.migStrategy "none") }}
{{- end -}}
{{ if eq ($strategies | uniq | len) 1 }}{{ first $strategies }}{{ end }}
{{- end }}
