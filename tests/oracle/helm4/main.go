// Command helm4 renders cases with Helm 4's own engine; with a chart and a values file (or an empty
// word) it times that instead.
package main

import (
	"fmt"
	"os"

	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/engine"

	"fairlead.dev/oracle/protocol"
)

func files(from []protocol.File) []*common.File {
	var to []*common.File
	for _, f := range from {
		to = append(to, &common.File{Name: f.Name, Data: f.Data})
	}
	return to
}

func render(c protocol.Case) (map[string]string, error) {
	values, err := common.ReadValues(c.Values)
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
	return engine.Render(made, common.Values{
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
