package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// writeLargeChart writes a chart of the size of a monitoring stack: helpers, components with several
// objects each, and subcharts of their own. Purpose-written, so that every run measures the same.
func writeLargeChart(dir string) error {
	if err := writeChart(dir, "large", 60); err != nil {
		return err
	}
	for _, sub := range []string{"alpha", "beta", "gamma"} {
		if err := writeChart(filepath.Join(dir, "charts", sub), sub, 20); err != nil {
			return err
		}
	}
	return nil
}

func writeChart(dir, name string, components int) error {
	files := map[string]string{
		"Chart.yaml":             "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\nappVersion: 2.0.0\n",
		"values.yaml":            values(components),
		"templates/_helpers.tpl": strings.ReplaceAll(helpers, "NAME", name),
	}
	for i := 0; i < components; i++ {
		path := fmt.Sprintf("templates/c%02d/objects.yaml", i)
		text := strings.ReplaceAll(objects, "NAME", name)
		files[path] = strings.ReplaceAll(text, "COMPONENT", fmt.Sprintf("c%02d", i))
	}
	for path, text := range files {
		full := filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func values(components int) string {
	var text strings.Builder
	text.WriteString("commonLabels:\n  team: platform\nimage:\n  registry: registry.example\n  pullPolicy: IfNotPresent\n")
	for i := 0; i < components; i++ {
		fmt.Fprintf(&text, component, i, i%3+1)
	}
	return text.String()
}

const component = `c%02d:
  enabled: true
  replicas: %d
  image:
    repository: team/service
    tag: 1.2.3
  ports:
    http: 8080
    metrics: 9090
  env:
    LOG_LEVEL: info
    TARGET: "http://target.example:80/path"
  resources:
    requests:
      cpu: 100m
      memory: 128Mi
    limits:
      memory: 256Mi
  config:
    rules:
      - name: first
        expr: sum(rate(requests_total[5m])) by (code) > 10
      - name: second
        expr: histogram_quantile(0.99, sum(rate(latency_bucket[5m])) by (le))
`

const helpers = `{{- define "NAME.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .component | trunc 63 | trimSuffix "-" -}}
{{- end }}
{{- define "NAME.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}
`

const objects = `{{- $scope := dict "root" $ "component" "COMPONENT" }}
{{- with .Values.COMPONENT }}
{{- if .enabled }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "NAME.fullname" $scope }}
  labels:
    {{- include "NAME.labels" $scope | nindent 4 }}
data:
  rules.yaml: |
    {{- toYaml .config | nindent 4 }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "NAME.fullname" $scope }}
  labels:
    {{- include "NAME.labels" $scope | nindent 4 }}
spec:
  ports:
    {{- range $name, $port := .ports }}
    - name: {{ $name }}
      port: {{ $port | int }}
    {{- end }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "NAME.fullname" $scope }}
  labels:
    {{- include "NAME.labels" $scope | nindent 4 }}
spec:
  replicas: {{ .replicas }}
  template:
    metadata:
      annotations:
        checksum/config: {{ toYaml .config | sha256sum }}
      labels:
        {{- include "NAME.labels" $scope | nindent 8 }}
    spec:
      containers:
        - name: {{ default "main" .name }}
          image: {{ printf "%s/%s:%s" $.Values.image.registry .image.repository .image.tag | quote }}
          imagePullPolicy: {{ $.Values.image.pullPolicy }}
          env:
            {{- range $key, $value := .env }}
            - name: {{ $key }}
              value: {{ tpl $value $ | quote }}
            {{- end }}
          resources:
            {{- toYaml .resources | nindent 12 }}
{{- end }}
{{- end }}
`
