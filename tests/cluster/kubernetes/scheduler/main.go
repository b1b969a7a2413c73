// Command scheduler is kube-scheduler as upstream builds it.
package main

import (
	"os"
	_ "time/tzdata"

	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	"k8s.io/kubernetes/cmd/kube-scheduler/app"

	"fairlead.dev/cluster/leash"
)

func main() {
	leash.Hold()
	os.Exit(cli.Run(app.NewSchedulerCommand()))
}
