package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/engine"
)

// benchmark prints how many milliseconds Helm's engine takes for a chart, and loading and rendering
// it each time: the median of as many calls as fit into some seconds.
func benchmark(path, valuesFile string) error {
	values := common.Values{}
	if valuesFile != "" {
		data, err := os.ReadFile(valuesFile)
		if err != nil {
			return err
		}
		if values, err = common.ReadValues(data); err != nil {
			return err
		}
	}
	loaded, err := loader.Load(path)
	if err != nil {
		return err
	}
	release := common.ReleaseOptions{Name: "warm", Namespace: "default", Revision: 1, IsInstall: true}
	top, err := util.ToRenderValues(loaded, values, release, common.DefaultCapabilities)
	if err != nil {
		return err
	}
	render := median(func() error {
		_, err := engine.Render(loaded, top)
		return err
	})
	whole := median(func() error {
		fresh, err := loader.Load(path)
		if err != nil {
			return err
		}
		top, err := util.ToRenderValues(fresh, values, release, common.DefaultCapabilities)
		if err != nil {
			return err
		}
		_, err = engine.Render(fresh, top)
		return err
	})
	fmt.Printf("%.3f %.3f\n", render, whole)
	return nil
}

func median(call func() error) float64 {
	var times []float64
	for begin := time.Now(); time.Since(begin) < 5*time.Second; {
		start := time.Now()
		if err := call(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		times = append(times, float64(time.Since(start).Microseconds())/1000)
	}
	slices.Sort(times)
	return times[len(times)/2]
}
