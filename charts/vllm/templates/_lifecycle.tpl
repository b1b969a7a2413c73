{{- /* Made from templates-jinja/_lifecycle.j2 by render compile: edit that file. */}}

{{/* Seconds that running requests get to end once the server is told to stop. */}}
{{- define "vllm.drainSeconds" -}}
{{- if semverCompare ">= 0.18.0" (include "vllm.version" .) -}}
  {{ (include "vllm.settings" . | mustFromJson).shutdownTimeout | int }}
{{- else -}}
  0
{{- end }}
{{- end }}

{{/* Seconds until the kill: those before the request to stop, those of draining, and a margin. */}}
{{- define "vllm.gracePeriod" -}}
{{- $computed := add (add .Values.lifecycle.preStopSeconds (int (include "vllm.drainSeconds" .))) 15 -}}
{{ or .Values.terminationGracePeriodSeconds $computed | int64 }}
{{- end }}

{{/* Lets load balancers notice that the pod goes before the server stops. */}}
{{- define "vllm.preStop" -}}
preStop:
  exec:
    command: [sleep, "{{ .Values.lifecycle.preStopSeconds | int64 }}"]
{{- end }}

{{/* Probes on /health. The port opens once the model is loaded. */}}
{{- define "vllm.probes" -}}
startupProbe:
  {{- include "vllm.health" . | nindent 2 }}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: {{ div (add .Values.lifecycle.startupBudgetSeconds 9) 10 }}
readinessProbe:
  {{- include "vllm.health" . | nindent 2 }}
  {{- toYaml .Values.probes.readiness | nindent 2 }}
livenessProbe:
  {{- include "vllm.health" . | nindent 2 }}
  {{- toYaml .Values.probes.liveness | nindent 2 }}
{{- end }}

{{/* What a probe asks. */}}
{{- define "vllm.health" -}}
httpGet:
  path: /health
  port: {{ .Values.engine.port }}
  scheme: {{ if .Values.tls.secretName }}HTTPS{{ else }}HTTP{{ end }}
{{- end }}
