// Command helm4 renders cases with Helm 4's own engine; with a chart and a values file (or an empty
// word) it times that instead.
package main

import (
	"fmt"
	"os"

	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/engine"

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
	values, err := common.ReadValues(c.Values)
	if err != nil {
		return "", fmt.Errorf("values: %w", err)
	}
	loaded.Templates = []*common.File{{Name: c.Template.Name, Data: c.Template.Data}}
	texts, err := engine.Render(loaded, common.Values{
		"Values":       values,
		"Capabilities": common.DefaultCapabilities,
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
	if len(os.Args) > 1 {
		if err := benchmark(os.Args[1], os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	protocol.Serve(render)
}
