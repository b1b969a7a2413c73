{{- /* Made from templates-jinja/_checks.j2 by render compile: edit that file. */}}

{{/* Fails on values that the plugin would accept and ignore, or refuse at run time. */}}
{{- define "gpu-sharing.check" -}}
{{- if not (hasKey .Values.configs .Values.defaultConfig) }}
{{- fail (printf `defaultConfig: "%s" is not one of the configs (%s)` .Values.defaultConfig (.Values.configs | keys | sortAlpha | join ", ")) }}
{{- end }}
{{- range $name, $config := .Values.configs }}
{{- $_ := include "gpu-sharing.checkConfig" (dict "root" $ "at" (printf "configs.%s" $name) "config" $config) }}
{{- end }}
{{- end }}

{{/* Checks one config; at is its path. */}}
{{- define "gpu-sharing.checkConfig" -}}
{{- if eq .config.sharing "mps" }}
{{- if eq .config.migStrategy "mixed" }}
{{- fail (printf "%s: sharing mps is not supported with migStrategy mixed" .at) }}
{{- end }}
{{- if semverCompare "< 0.15.0-0" .root.Values.pluginVersion }}
{{- fail (printf "%s.sharing: mps needs device plugin 0.15.0, pluginVersion is %s" .at .root.Values.pluginVersion) }}
{{- else if and (eq .config.failRequestsGreaterThanOne false) (semverCompare "< 0.20.0-0" .root.Values.pluginVersion) }}
{{- fail (printf "%s.failRequestsGreaterThanOne: device plugin %s ignores false under mps; 0.20.0 honours it" .at .root.Values.pluginVersion) }}
{{- end }}
{{- end }}
{{- if and ((.config.flags).plugin).sharedDevicesAllocationPolicy (semverCompare "< 0.20.0-0" .root.Values.pluginVersion) }}
{{- fail (printf "%s.flags.plugin.sharedDevicesAllocationPolicy: needs device plugin 0.20.0, pluginVersion is %s" .at .root.Values.pluginVersion) }}
{{- end }}
{{- $_ := include "gpu-sharing.checkResources" (dict "at" .at "config" .config) }}
{{- end }}

{{/* Checks the shared resources of one config. */}}
{{- define "gpu-sharing.checkResources" -}}
{{- $seen := list }}
{{- range $i, $resource := .config.resources }}
{{- $name := $resource.name | trimPrefix "nvidia.com/" }}
{{- $here := printf "%s.resources[%d].name: " $.at $i }}
{{- if has $name $seen }}
{{- fail (printf "%snvidia.com/%s is listed twice" $here $name) }}
{{- else if and (hasPrefix "mig-" $name) (ne $.config.migStrategy "mixed") }}
{{- fail (printf "%s%s exists only with migStrategy mixed" $here $resource.name) }}
{{- end }}
{{- $seen = append $seen $name }}
{{- end }}
{{- end }}
