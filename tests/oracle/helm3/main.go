// Command helm3 renders cases with Helm 3's own engine.
package main

import (
	"fmt"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"

	"fairlead.dev/oracle/protocol"
)

func files(from []protocol.File) []*chart.File {
	var to []*chart.File
	for _, f := range from {
		to = append(to, &chart.File{Name: f.Name, Data: f.Data})
	}
	return to
}

func render(c protocol.Case) (map[string]string, error) {
	values, err := chartutil.ReadValues(c.Values)
	if err != nil {
		return nil, fmt.Errorf("values: %w", err)
	}
	made := &chart.Chart{
		Metadata: &chart.Metadata{
			APIVersion: "v2",
			Name:       c.Chart,
			Version:    "0.1.0",
			AppVersion: "1.0",
		},
		Templates: files(c.Templates),
		Files:     files(c.Files),
	}
	return engine.Render(made, chartutil.Values{
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
}

func main() {
	protocol.Serve(render)
}
