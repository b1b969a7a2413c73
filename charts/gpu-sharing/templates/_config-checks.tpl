{{- /* Made from templates-jinja/_config-checks.j2 by render compile: edit that file. */}}

{{/* Checks one config; at is its path, versions what files/device-plugin.yaml holds. */}}
{{- define "gpu-sharing.checkConfig" -}}
{{- range $key := list "config" "map" "data" }}
  {{- if hasKey $.config $key }}
{{- fail (printf "%s.%s: Helm values or a ConfigMap inside a config parse without an error and share nothing; say sharing and resources here (compat.helmNested reproduces the broken form)" $.at $key) }}
  {{- end }}
{{- end }}
{{- $_ := include "gpu-sharing.checkSharing" (dict "root" .root "at" .at "config" .config "versions" .versions) }}
{{- $_ = include "gpu-sharing.checkResources" (dict "at" (printf "%s.resources" .at) "config" .config) }}
{{- $given := dict "flags" .config.flags "flags.plugin" (.config.flags).plugin "flags.gfd" (.config.flags).gfd }}
{{- range $section, $since := (.versions).since }}
{{- range $flag, $first := $since }}
  {{- if hasKey (or (index $given $section) dict) $flag }}
{{- $_ := include "gpu-sharing.needs" (dict "root" $.root "what" (printf "%s.%s.%s" $.at $section $flag) "since" $first) }}
  {{- end }}
{{- end }}
{{- end }}
{{- range $strategy, $first := (.versions).deviceListStrategy }}
  {{- if has $strategy (or (($.config.flags).plugin).deviceListStrategy list) }}
{{- $_ := include "gpu-sharing.needs" (dict "root" $.root "what" (printf "%s.flags.plugin.deviceListStrategy %s" $.at $strategy) "since" $first) }}
  {{- end }}
{{- end }}
{{- if .config.imex }}
{{- $_ = include "gpu-sharing.needs" (dict "root" .root "what" (printf "%s.imex" .at) "since" (.versions).imex) }}
{{- end }}
{{- end }}

{{/* Checks how a config shares. */}}
{{- define "gpu-sharing.checkSharing" -}}
{{- if eq .config.sharing "mps" }}
{{- $_ := include "gpu-sharing.needs" (dict "root" .root "what" (printf "%s.sharing: mps" .at) "since" (.versions).mps) }}
{{- if eq .config.migStrategy "mixed" }}
{{- fail (printf "%s: sharing mps is not supported with migStrategy mixed" .at) }}
{{- end }}
{{- if eq .config.failRequestsGreaterThanOne false }}
{{- $_ = include "gpu-sharing.needs" (dict "root" .root "what" (printf "%s.failRequestsGreaterThanOne: false under mps" .at) "since" (.versions).mpsAllowsSeveral) }}
{{- end }}
{{- else if ne .config.sharing "timeSlicing" }}
{{- range $key := list "resources" "renameByDefault" "failRequestsGreaterThanOne" }}
  {{- if hasKey $.config $key }}
{{- fail (printf "%s.%s: has no effect while sharing is none" $.at $key) }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Checks the shared resources of a config. */}}
{{- define "gpu-sharing.checkResources" -}}
{{- $seen := list }}
{{- range $i, $resource := .config.resources }}
{{- $here := printf "%s[%d]" $.at $i }}
{{- $name := $resource.name | trimPrefix "nvidia.com/" }}
{{- if has $name $seen }}
{{- fail (printf "%s.name: nvidia.com/%s is listed twice" $here $name) }}
{{- else if and (hasPrefix "mig-" $name) (ne $.config.migStrategy "mixed") }}
{{- fail (printf "%s.name: %s exists only with migStrategy mixed" $here $resource.name) }}
{{- else if and (eq $.config.sharing "mps") (gt (int $resource.replicas) 48) }}
{{- fail (printf "%s.replicas %s: MPS serves at most 48 clients" $here ($resource.replicas | int64 | toString)) }}
{{- else if hasKey $resource "rename" }}
{{- fail (printf "%s.rename: the plugin ignores it; renameByDefault adds .shared" $here) }}
{{- else if hasKey $resource "devices" }}
{{- fail (printf "%s.devices: the plugin ignores it and shares every device; sharing differs by node, not by GPU" $here) }}
{{- end }}
{{- $seen = append $seen $name }}
{{- end }}
{{- end }}
