{{/* Fails on values that the plugin would accept and ignore, or refuse at run time. Input: the root */}}
{{- define "gpu-sharing.check" -}}
{{- if not (hasKey .Values.configs .Values.defaultConfig) -}}
{{- fail (printf "defaultConfig: %q is not one of the configs (%s)" .Values.defaultConfig (keys .Values.configs | sortAlpha | join ", ")) -}}
{{- end -}}
{{- range $name, $config := .Values.configs -}}
{{- include "gpu-sharing.checkConfig" (dict "name" $name "config" $config "pluginVersion" $.Values.pluginVersion) -}}
{{- end -}}
{{- end }}

{{/* Checks one config. Input: dict "name" <key> "config" <values.configs.NAME> "pluginVersion" <version> */}}
{{- define "gpu-sharing.checkConfig" -}}
{{- $at := printf "configs.%s" .name -}}
{{- $sharing := .config.sharing | default "none" -}}
{{- $mig := .config.migStrategy | default "none" -}}
{{- if and (eq $sharing "mps") (eq $mig "mixed") -}}
{{- fail (printf "%s: sharing mps is not supported with migStrategy mixed" $at) -}}
{{- end -}}
{{- if and (eq $sharing "mps") (semverCompare "<0.15.0-0" .pluginVersion) -}}
{{- fail (printf "%s.sharing: mps needs device plugin 0.15.0, pluginVersion is %s" $at .pluginVersion) -}}
{{- end -}}
{{- if and (eq $sharing "mps") (eq (toString .config.failRequestsGreaterThanOne) "false") (semverCompare "<0.20.0-0" .pluginVersion) -}}
{{- fail (printf "%s.failRequestsGreaterThanOne: device plugin %s ignores false under mps; 0.20.0 honours it" $at .pluginVersion) -}}
{{- end -}}
{{- with ((.config.flags).plugin).sharedDevicesAllocationPolicy -}}
{{- if semverCompare "<0.20.0-0" $.pluginVersion -}}
{{- fail (printf "%s.flags.plugin.sharedDevicesAllocationPolicy: needs device plugin 0.20.0, pluginVersion is %s" $at $.pluginVersion) -}}
{{- end -}}
{{- end -}}
{{- include "gpu-sharing.checkResources" (dict "at" $at "config" .config "mig" $mig) -}}
{{- end }}

{{/* Checks the shared resources. Input: dict "at" <path> "config" <values.configs.NAME> "mig" <strategy> */}}
{{- define "gpu-sharing.checkResources" -}}
{{- $seen := dict -}}
{{- range $i, $resource := .config.resources -}}
{{- $name := $resource.name | trimPrefix "nvidia.com/" -}}
{{- if hasKey $seen $name -}}
{{- fail (printf "%s.resources[%d].name: nvidia.com/%s is listed twice" $.at $i $name) -}}
{{- end -}}
{{- $_ := set $seen $name true -}}
{{- if and (hasPrefix "mig-" $name) (ne $.mig "mixed") -}}
{{- fail (printf "%s.resources[%d].name: %s exists only with migStrategy mixed" $.at $i $resource.name) -}}
{{- end -}}
{{- end -}}
{{- end }}
