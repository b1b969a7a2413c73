{{- /* Made from templates-jinja/_arguments.j2 by render compile: edit that file. */}}

{{/* The engine's settings by the keys of files/engine-args.yaml, as JSON. */}}
{{- define "vllm.settings" -}}
{{- $derived := dict }}
{{- if (.Values.model.hf).revision }}
{{- $_ := set $derived "model.hf.revision" .Values.model.hf.revision }}
{{- end }}
{{- if or .Values.chatTemplate.text .Values.chatTemplate.configMap }}
{{- $_ := set $derived "chatTemplate.path" (printf "/etc/vllm-chat-template/%s" (include "vllm.chatTemplateKey" .)) }}
{{- end }}
{{- if .Values.tls.secretName }}
{{- $_ := set $derived "tls.keyPath" "/etc/vllm-tls/tls.key" }}
{{- $_ := set $derived "tls.certPath" "/etc/vllm-tls/tls.crt" }}
{{- end }}
{{- if gt (int .Values.nodes) 1 }}
{{- $_ := set $derived "nodes.count" (.Values.nodes | int64) }}
{{- $_ := set $derived "nodes.rank" "$(LWS_WORKER_INDEX)" }}
{{- $_ := set $derived "nodes.address" "$(LWS_LEADER_ADDRESS)" }}
{{- end }}
{{- if and (kindIs "invalid" .Values.engine.shutdownTimeout) (ne .Values.driverLibs.mode "links") (gt (int .Values.lifecycle.drainSeconds) 0) }}
{{- $_ := set $derived "shutdownTimeout" (.Values.lifecycle.drainSeconds | int64) }}
{{- end -}}
{{ merge dict $derived .Values.engine | toJson }}
{{- end }}

{{/* Key of the chat template in its ConfigMap. */}}
{{- define "vllm.chatTemplateKey" -}}
{{ or (.Values.chatTemplate.configMap).key "template.jinja" }}
{{- end }}

{{/* The server's flags that its version knows, as a JSON list of lists of words. */}}
{{- define "vllm.flags" -}}
{{- $given := include "vllm.settings" . | mustFromJson }}
{{- $current := include "vllm.version" . }}
{{- $all := list }}
{{- range $row := (.Files.Get "files/engine-args.yaml" | fromYaml).args }}
  {{- if semverCompare ($row.vllm | default "*") $current }}
{{- $value := get $given $row.key }}
{{- if kindIs "bool" $value }}
{{- if $value }}
{{- $all = append $all (list (printf "--%s" ($row.flag | default "" | toString))) }}
{{- else if $row.negated }}
{{- $all = append $all (list (printf "--no-%s" ($row.flag | default "" | toString))) }}
{{- end }}
{{- else if or (has (kindOf $value) (list "float64" "int64" "int")) $value }}
{{- $all = append $all (concat (list (printf "--%s" ($row.flag | default "" | toString))) (include "vllm.words" (dict "value" $value "separator" $row.join) | fromJsonArray)) }}
{{- end }}
  {{- end }}
{{- end -}}
{{ $all | toJson }}
{{- end }}

{{/* Words that a value becomes, as a JSON list; separator joins lists to one word. */}}
{{- define "vllm.words" -}}
{{- $all := list }}
{{- if and (kindIs "slice" .value) .separator }}
{{- $all = append $all (.value | default list | join (.separator | default "" | toString)) }}
{{- else if kindIs "slice" .value }}
{{- range $item := .value }}
{{- $all = append $all (include "vllm.word" (dict "value" $item)) }}
{{- end }}
{{- else }}
{{- $all = append $all (include "vllm.word" (dict "value" .value)) }}
{{- end -}}
{{ $all | toJson }}
{{- end }}

{{/* One value as a word: objects and numbers as JSON. */}}
{{- define "vllm.word" -}}
{{ if kindIs "string" .value }}{{ .value }}{{ else }}{{ .value | toJson }}{{ end }}
{{- end }}
