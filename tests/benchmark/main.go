// Command benchmark measures `render` against the helm CLI in one run: cold wall time and peak memory
// of single processes, warm renders in one process, and many releases. See tests/benchmark/run.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

const (
	rounds   = 11
	releases = 100
)

type chart struct {
	name, path string
	values     string // a values file, or empty
}

// args are the chart and its values, as both command lines take them.
func (c chart) args() []string {
	if c.values == "" {
		return []string{c.path}
	}
	return []string{c.path, "-f", c.values}
}

type measure struct {
	wall time.Duration
	rss  int64 // KiB
}

func main() {
	if len(os.Args) != 6 {
		fmt.Fprintln(os.Stderr, "usage: benchmark HELM ORACLE RENDER WORK_FOLDER 'JAVA WARM COMMAND'")
		os.Exit(2)
	}
	helm, oracle, render := os.Args[1], os.Args[2], os.Args[3]
	work, warm := os.Args[4], strings.Fields(os.Args[5])
	charts, err := prepare(helm, work)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	cold(helm, render, charts)
	inProcess(oracle, warm, charts)
	many(helm, charts[0], warm)
}

// prepare lays out the three charts.
func prepare(helm, work string) ([]chart, error) {
	small := filepath.Join(work, "small")
	large := filepath.Join(work, "large")
	if os.Getenv("BENCH_CHART") != "" {
		large = os.Getenv("BENCH_CHART")
	} else if err := writeLargeChart(large); err != nil {
		return nil, err
	}
	os.RemoveAll(small)
	if out, err := exec.Command(helm, "create", small).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("helm create: %v: %s", err, out)
	}
	return []chart{
		{"`helm create`", small, ""},
		{"charts/vllm", "charts/vllm", "charts/vllm/examples/qwen2-7b-time-slicing.yaml"},
		{filepath.Base(large), large, ""},
	}, nil
}

// cold times whole processes, helm and render in turn, and compares their output.
func cold(helm, render string, charts []chart) {
	fmt.Println("| chart | helm ms | render ms | ratio | helm MiB | render MiB | ratio | same bytes |")
	fmt.Println("|---|---|---|---|---|---|---|---|")
	for _, c := range charts {
		args := append([]string{"template", "my-llm"}, c.args()...)
		var theirs, ours []measure
		var want, got []byte
		for i := 0; i <= rounds; i++ {
			a, out := run(helm, args)
			want = out
			b, out := run(render, args)
			got = out
			if i > 0 { // the first round warms the page cache and render's class archive
				theirs, ours = append(theirs, a), append(ours, b)
			}
		}
		h, r := median(theirs), median(ours)
		fmt.Printf("| %s | %.0f | %.0f | %.2f | %d | %d | %.2f | %v |\n", c.name, ms(h.wall), ms(r.wall),
			float64(r.wall)/float64(h.wall), h.rss/1024, r.rss/1024, float64(r.rss)/float64(h.rss),
			bytes.Equal(want, got))
	}
}

// many times the same number of releases as helm processes and in one JVM, and warm renders.
func many(helm string, small chart, warm []string) {
	start := time.Now()
	for i := 0; i < releases; i++ {
		run(helm, append([]string{"template", fmt.Sprintf("release-%d", i)}, small.args()...))
	}
	theirs := time.Since(start)
	start = time.Now()
	run(warm[0], append(warm[1:], "releases", small.path, fmt.Sprint(releases)))
	ours := time.Since(start)
	fmt.Printf("\n%d releases of %s: %.1f s as helm processes, %.2f s in one JVM from its start on: ratio 1/%.0f\n",
		releases, small.name, theirs.Seconds(), ours.Seconds(), float64(theirs)/float64(ours))
}

// inProcess times renders inside one process: Helm's engine, which parses every template each time, and
// ours from a loaded chart and with loading it each time.
func inProcess(oracle string, warm []string, charts []chart) {
	fmt.Println("\n| chart | Helm's engine ms | render ms | ratio | load + render ms | with Helm's loading ms | ratio |")
	fmt.Println("|---|---|---|---|---|---|---|")
	for _, c := range charts {
		var engine, whole, ours, oursWhole float64
		_, out := run(oracle, []string{c.path, c.values})
		fmt.Sscan(string(out), &engine, &whole)
		_, out = run(warm[0], append(warm[1:], append([]string{"warm"}, c.args()...)...))
		fmt.Sscan(string(out), &ours, &oursWhole)
		fmt.Printf("| %s | %.2f | %.3f | 1/%.1f | %.3f | %.2f | 1/%.1f |\n", c.name, engine, ours, engine/ours,
			oursWhole, whole, whole/oursWhole)
	}
}

func run(name string, args []string) (measure, []byte) {
	command := exec.Command(name, args...)
	var out bytes.Buffer
	command.Stdout = &out
	command.Stderr = os.Stderr
	start := time.Now()
	if err := command.Run(); err != nil {
		fmt.Fprintln(os.Stderr, name, args, err)
		os.Exit(1)
	}
	usage := command.ProcessState.SysUsage().(*syscall.Rusage)
	return measure{time.Since(start), usage.Maxrss}, out.Bytes()
}

func median(runs []measure) measure {
	slices.SortFunc(runs, func(a, b measure) int { return int(a.wall - b.wall) })
	wall := runs[len(runs)/2].wall
	slices.SortFunc(runs, func(a, b measure) int { return int(a.rss - b.rss) })
	return measure{wall, runs[len(runs)/2].rss}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
