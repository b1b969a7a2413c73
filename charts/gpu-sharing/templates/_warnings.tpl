{{- /* Made from templates-jinja/_warnings.j2 by render compile: edit that file. */}}

{{/* Flags that an environment variable of the installer beats, a line each. */}}
{{- define "gpu-sharing.flagWarnings" -}}
{{- $versions := .root.Files.Get "files/device-plugin.yaml" | fromYaml }}
{{- $beaten := or (index (($versions).overridden | default dict) .root.Values.target.kind) dict }}
{{- range $name, $config := .configs }}
{{- $given := dict "flags" $config.flags "flags.plugin" ($config.flags).plugin "flags.gfd" ($config.flags).gfd }}
{{- range $section, $keys := $beaten }}
{{- range $key := $keys }}
  {{- if hasKey (or (index $given $section) dict) ($key | toString) -}}
WARNING: configs.{{ $name }}.{{ $section }}.{{ $key }} has no effect: target {{ $.root.Values.target.kind }} sets an environment variable, which wins.
{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Pools that offer something else than it may seem, a line each. */}}
{{- define "gpu-sharing.poolWarnings" -}}
{{- range $name, $pool := .pools }}
{{- range $taken, $config := $.configs }}
  {{- if eq $taken (or $pool.config (include "gpu-sharing.defaultConfig" (dict "root" $.root "configs" $.configs))) }}
{{- if and $pool.mig (eq (or $config.migStrategy "none") "none") -}}
WARNING: pools.{{ $name }}: migStrategy of config {{ $taken }} is none, which offers whole GPUs and not their MIG devices.
{{ end }}
{{- range $other, $there := $.pools }}
  {{- if and $config.resources (not $config.renameByDefault) }}
{{- range $plain, $whole := $.configs }}
  {{- if and (eq $plain (or $there.config (include "gpu-sharing.defaultConfig" (dict "root" $.root "configs" $.configs)))) (not $whole.resources) -}}
WARNING: pools {{ $name }} and {{ $other }} both offer nvidia.com/gpu, {{ $name }} slices and {{ $other }} whole GPUs; renameByDefault in configs.{{ $taken }} keeps them apart.
{{ end }}
{{- end }}
  {{- end }}
{{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
