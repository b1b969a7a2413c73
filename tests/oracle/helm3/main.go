// Command helm3 renders cases with Helm 3's own engine.
package main

import (
	"fmt"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"

	"fairlead.dev/oracle/protocol"
)

var charts = map[string]*chart.Chart{
	"": {Metadata: &chart.Metadata{APIVersion: "v2", Version: "0.1.0", AppVersion: "1.0"}},
}

func load(folder string) (*chart.Chart, error) {
	if loaded, ok := charts[folder]; ok {
		return loaded, nil
	}
	loaded, err := loader.Load(folder)
	charts[folder] = loaded
	return loaded, err
}

func render(c protocol.Case) (string, error) {
	loaded, err := load(c.Folder)
	if err != nil {
		return "", fmt.Errorf("chart: %w", err)
	}
	values, err := chartutil.ReadValues(c.Values)
	if err != nil {
		return "", fmt.Errorf("values: %w", err)
	}
	loaded.Templates = []*chart.File{{Name: c.Template.Name, Data: c.Template.Data}}
	texts, err := engine.Render(loaded, chartutil.Values{
		"Values":       values,
		"Capabilities": chartutil.DefaultCapabilities,
		"Release": map[string]any{
			"Name":      "release-name",
			"Namespace": "default",
			"IsUpgrade": false,
			"IsInstall": true,
			"Revision":  1,
			"Service":   "Helm",
		},
	})
	for _, text := range texts {
		return text, err
	}
	return "", err
}

func main() {
	protocol.Serve(render)
}
