{{- /* Made from templates-jinja/_checks_engine.j2 by render compile: edit that file. */}}

{{/* Arguments that contradict each other. */}}
{{- define "vllm.checkEngine" -}}
{{- $engine := .Values.engine }}
{{- $tokens := or $engine.maxNumBatchedTokens 0 }}
{{- if and (gt (int $tokens) 0) (lt (int $tokens) (int (or $engine.maxNumSeqs 0))) }}
{{- fail (printf "engine.maxNumBatchedTokens %s: must not be less than engine.maxNumSeqs %s" ($tokens | int64 | toString) ($engine.maxNumSeqs | default "" | toString)) }}
{{- else if and (gt (int $tokens) 0) (eq $engine.enableChunkedPrefill false) (lt (int $tokens) ($engine.maxModelLen | int)) }}
{{- fail (printf "engine.maxNumBatchedTokens %s: must not be less than engine.maxModelLen while engine.enableChunkedPrefill is false" ($tokens | int64 | toString)) }}
{{- else if and $engine.maxCpuLoras (lt (int $engine.maxCpuLoras) (int (or $engine.maxLoras 1))) }}
{{- fail (printf "engine.maxCpuLoras %s: must not be less than engine.maxLoras %s" ($engine.maxCpuLoras | int64 | toString) (or $engine.maxLoras 1 | int64 | toString)) }}
{{- else if and (not $engine.enableLora) (or $engine.loraModules $engine.maxLoras $engine.maxLoraRank $engine.maxCpuLoras) }}
{{- fail "engine.enableLora: must be true for engine.loraModules, maxLoras, maxLoraRank and maxCpuLoras" }}
{{- else if and $engine.dataParallelSizeLocal (gt (int $engine.dataParallelSizeLocal) (int (or $engine.dataParallelSize 1))) }}
{{- fail (printf "engine.dataParallelSizeLocal %s: must not be more than engine.dataParallelSize %s" ($engine.dataParallelSizeLocal | int64 | toString) (or $engine.dataParallelSize 1 | int64 | toString)) }}
{{- else if and $engine.decodeContextParallelSize (ne (mod $engine.tensorParallelSize $engine.decodeContextParallelSize) 0) }}
{{- fail (printf "engine.decodeContextParallelSize %s: must divide engine.tensorParallelSize %s" ($engine.decodeContextParallelSize | int64 | toString) ($engine.tensorParallelSize | int64 | toString)) }}
{{- else if and $engine.dataParallelExternalLb $engine.dataParallelHybridLb }}
{{- fail "engine.dataParallelExternalLb: contradicts engine.dataParallelHybridLb" }}
{{- else if and $engine.enableEplb (not $engine.enableExpertParallel) }}
{{- fail "engine.enableEplb: needs engine.enableExpertParallel" }}
{{- else if and .Values.model.s3 (not (hasPrefix "runai_streamer" (or $engine.loadFormat ""))) }}
{{- fail "model.s3: needs engine.loadFormat runai_streamer" }}
{{- else if and $engine.gpuMemoryUtilization $engine.kvCacheMemoryBytes }}
{{- fail "engine.gpuMemoryUtilization: has no effect beside engine.kvCacheMemoryBytes; set one of them" }}
{{- end }}
{{- end }}

{{/* No free argument that repeats one with a key of its own, in any spelling. */}}
{{- define "vllm.checkArguments" -}}
{{- $table := "" }}
{{- if .Values.engine.extraArgs }}
{{- $table = .Files.Get "files/engine-args.yaml" | fromYaml }}
{{- range $i, $argument := .Values.engine.extraArgs }}
{{- $at := "" }}
{{- if hasPrefix "-" $argument }}
{{- $at = printf "engine.extraArgs[%d]: %s" $i $argument }}
{{- $_ := include "vllm.checkFlag" (dict "at" $at "flag" (include "vllm.flagName" (dict "argument" $argument)) "table" $table) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Fails where the table gives a flag a key; at is the argument and its place. */}}
{{- define "vllm.checkFlag" -}}
{{- range $row := (.table).args }}
{{- if or (eq $row.flag $.flag) (has $.flag (or $row.short list)) }}
{{- fail (printf "%s has a value of its own, %s%s" $.at (ternary "" "engine." (contains "." $row.key)) ($row.key | default "" | toString)) }}
{{- end }}
{{- end }}
{{- range $row := (.table).refused }}
  {{- if eq $row.flag $.flag }}
{{- fail (printf "%s is not for extraArgs: use %s" $.at ($row.use | default "" | toString)) }}
  {{- end }}
{{- end }}
{{- end }}

{{/* The flag in an argument: --no-enable_lora, --enable-lora=x and --enable-lora.y are enable-lora. */}}
{{- define "vllm.flagName" -}}
{{ regexReplaceAll "^--?(no-)?" (regexReplaceAll "[=.].*$" .argument "" | replace "_" "-") "" }}
{{- end }}

{{/* Settings that the version does not know. */}}
{{- define "vllm.checkVersions" -}}
{{- $current := include "vllm.version" . }}
{{- $table := .Files.Get "files/engine-args.yaml" | fromYaml }}
{{- range $row := ($table).args }}
  {{- if not (semverCompare ($row.vllm | default "*") $current) }}
{{- $value := get $.Values.engine $row.key }}
{{- if or $value (has (kindOf $value) (list "float64" "int64" "int")) }}
{{- fail (printf "engine.%s: --%s needs vLLM %s, the image has %s" ($row.key | default "" | toString) ($row.flag | default "" | toString) ($row.vllm | default "" | toString) $current) }}
{{- end }}
{{- if and (kindIs "string" $row.key) (eq $row.key "nodes.count") (gt (int $.Values.nodes) 1) }}
{{- fail (printf "nodes %s: --nnodes needs vLLM %s, the image has %s" ($.Values.nodes | int64 | toString) ($row.vllm | default "" | toString) $current) }}
{{- end }}
  {{- end }}
{{- end }}
{{- range $row := ($table).environment }}
  {{- if not (semverCompare $row.vllm $current) }}
{{- if and (kindIs "string" $row.name) (eq $row.name "VLLM_ENABLE_CUDA_COMPATIBILITY") (not (kindIs "invalid" $.Values.driverLibs.enableCudaCompatibility)) }}
{{- fail (printf "driverLibs.enableCudaCompatibility: %s needs vLLM %s, the image has %s" ($row.name | default "" | toString) ($row.vllm | default "" | toString) $current) }}
{{- end }}
{{- range $variable := $.Values.env }}
  {{- if eq $row.name $variable.name }}
{{- fail (printf "env: %s needs vLLM %s, the image has %s" $variable.name ($row.vllm | default "" | toString) $current) }}
  {{- end }}
{{- end }}
  {{- end }}
{{- end }}
{{- end }}
