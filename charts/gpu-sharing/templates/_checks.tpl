{{- /* Made from templates-jinja/_checks.j2 by render compile: edit that file. */}}

{{/* Fails on values that the plugin would accept and ignore, or refuse at run time. */}}
{{- define "gpu-sharing.check" -}}
{{- $versions := .root.Files.Get "files/device-plugin.yaml" | fromYaml }}
{{- $_ := include "gpu-sharing.needs" (dict "root" .root "what" "pluginVersion: several configs" "since" ($versions).namedConfigs) }}
{{- $default := include "gpu-sharing.defaultConfig" (dict "root" .root "configs" .configs) }}
{{- if not (hasKey .configs $default) }}
{{- fail (printf `defaultConfig: "%s" is not one of the configs (%s)` $default (.configs | keys | sortAlpha | join ", ")) }}
{{- end }}
{{- range $name, $config := .configs }}
{{- $_ := include "gpu-sharing.checkConfig" (dict "root" $.root "at" (printf "configs.%s" $name) "config" $config "versions" $versions) }}
{{- end }}
{{- range $name, $pool := .pools }}
{{- $_ := include "gpu-sharing.checkPool" (dict "name" $name "pool" $pool "taken" (or $pool.config $default) "configs" $.configs "versions" $versions) }}
{{- $_ = include "gpu-sharing.checkNodes" (dict "name" $name "pool" $pool "pools" $.pools) }}
{{- end }}
{{- $_ = include "gpu-sharing.checkTarget" (dict "root" .root "configs" .configs) }}
{{- end }}

{{/* Fails when a pool's nodes are counted twice or named in two ways. */}}
{{- define "gpu-sharing.checkNodes" -}}
{{- $at := printf "pools.%s" .name }}
{{- if and .pool.nodeNames .pool.selector }}
{{- fail (printf "%s.selector: nodeNames says already which nodes these are" $at) }}
{{- else if and .pool.nodes .pool.nodeNames (ne (int .pool.nodes) (len .pool.nodeNames)) }}
{{- fail (printf "%s.nodes %s: nodeNames has %d" $at (.pool.nodes | int64 | toString) (len .pool.nodeNames)) }}
{{- end }}
{{- range $other, $there := .pools }}
  {{- if lt $other $.name }}
{{- range $node := $.pool.nodeNames }}
  {{- if has $node (or $there.nodeNames list) }}
{{- fail (printf "%s.nodeNames: %s is in pool %s already" $at $node $other) }}
  {{- end }}
{{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Fails when the target cannot do what the values ask for. */}}
{{- define "gpu-sharing.checkTarget" -}}
{{- $target := .root.Values.target.kind }}
{{- if and (eq $target "devicePlugin") (not .root.Values.target.gpuFeatureDiscovery.enabled) }}
{{- range $name, $config := .configs }}
  {{- if eq $config.sharing "mps" }}
{{- fail (printf "target.gpuFeatureDiscovery.enabled: configs.%s shares with MPS, whose daemon runs only where GPU feature discovery labels the node" $name) }}
  {{- end }}
{{- end }}
{{- else if and (eq $target "gpuOperator") .root.Values.runtimeClass.enabled }}
{{- fail "runtimeClass.enabled: the GPU Operator makes the RuntimeClass itself" }}
{{- end }}
{{- if and (ne $target "devicePlugin") (eq .root.Values.onEdit "annotation") }}
{{- fail "onEdit annotation: only the values for target devicePlugin have annotations for the pods of the plugin; newName works with every target" }}
{{- else if and (eq $target "configMap") .root.Values.target.values.enabled }}
{{- fail "target.values.enabled: there are no values for target configMap" }}
{{- end }}
{{- end }}
