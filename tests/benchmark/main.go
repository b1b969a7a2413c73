// Command benchmark measures `render` against the helm CLI and Helm's engine in one run: cold wall time
// and peak memory of single processes, renders inside one process, and a thousand releases. It prints
// one Markdown table. See tests/benchmark/run.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	rounds   = 11
	releases = 1000
	workers  = 2
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

// A jdk runs render and the part of the benchmark inside one JVM.
type jdk struct {
	home, version string
	render        string
	classPath     string
}

// row is one line of the table: Helm's figure and that of each JDK, of which less is better.
type row struct {
	name   string
	helm   float64
	ours   []float64
	target float64 // the most that ours may be of Helm's
}

type measure struct {
	wall time.Duration
	rss  int64 // KiB
}

func main() {
	if len(os.Args) < 7 {
		fmt.Fprintln(os.Stderr, "usage: benchmark HELM ORACLE RENDER WORK_FOLDER CLASS_PATH JAVA_HOME...")
		os.Exit(2)
	}
	helm, oracle, render, work := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	var jdks []jdk
	for _, home := range os.Args[6:] {
		jdks = append(jdks, jdk{home, version(home), render, os.Args[5]})
	}
	charts, err := prepare(helm, work)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var rows []row
	for _, c := range charts {
		rows = append(rows, cold(helm, jdks, c)...)
	}
	for _, c := range charts {
		rows = append(rows, inProcess(oracle, jdks, c)...)
	}
	print(append(rows, many(helm, jdks, charts[0])), jdks)
}

// prepare lays out the charts; that of vllm twice, once without its Jinja sources.
func prepare(helm, work string) ([]chart, error) {
	small := filepath.Join(work, "small")
	compiled := filepath.Join(work, "vllm")
	if out, err := exec.Command(helm, "create", small).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("helm create: %v: %s", err, out)
	}
	if err := os.CopyFS(compiled, os.DirFS("charts/vllm")); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(filepath.Join(compiled, "templates-jinja")); err != nil {
		return nil, err
	}
	large := os.Getenv("BENCH_CHART")
	if large == "" {
		large = filepath.Join(work, "large")
		if err := writeLargeChart(large); err != nil {
			return nil, err
		}
	}
	values := "charts/vllm/examples/qwen2-7b-time-slicing.yaml"
	return []chart{
		{"`helm create`", small, ""},
		{"charts/vllm", "charts/vllm", values},
		{"charts/vllm packed", compiled, values},
		{filepath.Base(large), large, ""},
	}, nil
}

// cold times whole processes, helm and render in turn, and compares their output.
func cold(helm string, jdks []jdk, c chart) []row {
	args := append([]string{"template", "my-llm"}, c.args()...)
	theirs := []measure{}
	ours := make([][]measure, len(jdks))
	_, first := run(helm, args)
	for i := 0; i <= rounds; i++ {
		a, want := run(helm, args)
		if i > 0 { // the first round warms the page cache and render's class archive
			theirs = append(theirs, a)
		}
		for j, jdk := range jdks {
			b, got := jdk.template(args)
			if !same(first, want, got) {
				fmt.Fprintf(os.Stderr, "%s: render and helm print different bytes\n", c.name)
				os.Exit(1)
			}
			if i > 0 {
				ours[j] = append(ours[j], b)
			}
		}
	}
	limit := 2.0
	if c.values == "" && c.name != "`helm create`" {
		limit = 1.2
	}
	h := median(theirs)
	wall := row{"cold process, " + c.name + ", ms", ms(h.wall), nil, limit}
	peak := row{"peak memory, " + c.name + ", MiB", float64(h.rss) / 1024, nil, 2}
	for _, runs := range ours {
		r := median(runs)
		wall.ours = append(wall.ours, ms(r.wall))
		peak.ours = append(peak.ours, float64(r.rss)/1024)
	}
	return []row{wall, peak}
}

// same compares the lines in which two runs of helm agree: some charts make up passwords.
func same(first, second, got []byte) bool {
	a, b, c := bytes.Split(first, []byte("\n")), bytes.Split(second, []byte("\n")), bytes.Split(got, []byte("\n"))
	if len(a) != len(b) || len(b) != len(c) {
		return false
	}
	for i := range a {
		if bytes.Equal(a[i], b[i]) && !bytes.Equal(b[i], c[i]) {
			return false
		}
	}
	return true
}

// inProcess times renders inside one process: Helm's engine, which parses every template each time, and
// ours from a loaded chart and with loading it each time.
func inProcess(oracle string, jdks []jdk, c chart) []row {
	warm := row{"warm render, " + c.name + ", ms", 0, nil, 1.0 / 10}
	whole := row{"load, parse, render, " + c.name + ", ms", 0, nil, 1.0 / 4}
	_, out := run(oracle, []string{c.path, c.values})
	fmt.Sscan(string(out), &warm.helm, &whole.helm)
	for _, jdk := range jdks {
		var a, b float64
		_, out = jdk.java([]string{"-Xss512m"}, append([]string{"warm"}, c.args()...))
		fmt.Sscan(string(out), &a, &b)
		warm.ours, whole.ours = append(warm.ours, a), append(whole.ours, b)
	}
	return []row{warm, whole}
}

// many times a number of releases: helm processes, as many at a time as there are workers, and one JVM,
// from its start on, with as many threads. The output must be the same.
func many(helm string, jdks []jdk, c chart) row {
	texts := make([][]byte, releases)
	start := time.Now()
	var group sync.WaitGroup
	for w := 0; w < workers; w++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := w; i < releases; i += workers {
				_, texts[i] = run(helm, []string{"template", fmt.Sprintf("release-%d", i), c.path})
			}
		}()
	}
	group.Wait()
	result := row{fmt.Sprintf("%d releases of %s, s", releases, c.name), time.Since(start).Seconds(), nil, 1.0 / 50}
	for _, jdk := range jdks {
		// What the launcher asks for, too.
		options := []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:NewRatio=1", "-Xlog:disable"}
		start = time.Now()
		_, out := jdk.java(append(options, jdk.archive()), []string{"releases", c.path, fmt.Sprint(releases), fmt.Sprint(workers)})
		result.ours = append(result.ours, time.Since(start).Seconds())
		if !bytes.Equal(out, bytes.Join(texts, nil)) {
			fmt.Fprintln(os.Stderr, "releases: render and helm print different bytes")
			os.Exit(1)
		}
	}
	return result
}

func print(rows []row, jdks []jdk) {
	fmt.Print("| measured | helm |")
	for _, jdk := range jdks {
		fmt.Printf(" render, JDK %s | ratio |", jdk.version)
	}
	fmt.Print(" target |\n|---|---|")
	fmt.Println(strings.Repeat("---|---|", len(jdks)) + "---|")
	for _, r := range rows {
		fmt.Printf("| %s | %s |", r.name, figure(r.helm))
		for _, ours := range r.ours {
			fmt.Printf(" %s | %s |", figure(ours), ratio(ours/r.helm))
		}
		fmt.Printf(" %s |\n", ratio(r.target))
	}
}

func figure(value float64) string {
	switch {
	case value >= 30:
		return fmt.Sprintf("%.0f", value)
	case value >= 1:
		return fmt.Sprintf("%.2f", value)
	}
	return fmt.Sprintf("%.3f", value)
}

func ratio(value float64) string {
	if value >= 0.5 {
		return fmt.Sprintf("%.2f", value)
	}
	return fmt.Sprintf("1/%.1f", 1/value)
}

// version is what the release file of a JDK calls it.
func version(home string) string {
	text, err := os.ReadFile(filepath.Join(home, "release"))
	if err == nil {
		for _, line := range strings.Split(string(text), "\n") {
			if name, value, ok := strings.Cut(line, "="); ok && name == "JAVA_VERSION" {
				return strings.Trim(value, `"`)
			}
		}
	}
	return "unknown"
}

func (j jdk) template(args []string) (measure, []byte) {
	command := exec.Command(j.render, args...)
	command.Env = append(os.Environ(), "RENDER_JAVA_HOME="+j.home)
	return runCommand(command)
}

// java runs the part of the benchmark that is in Java.
func (j jdk) java(options, args []string) (measure, []byte) {
	all := append(slices.Clone(options), "-cp", j.classPath, "dev.fairlead.benchmark.Warm")
	return run(filepath.Join(j.home, "bin", "java"), append(all, args...))
}

// archive is the option that uses the classes which the launcher has kept.
func (j jdk) archive() string {
	path := filepath.Join("engine/target/launch", "classes-"+j.version)
	if major, _, _ := strings.Cut(j.version, "."); major >= "25" {
		return "-XX:AOTCache=" + path
	}
	return "-XX:SharedArchiveFile=" + path
}

func run(name string, args []string) (measure, []byte) {
	return runCommand(exec.Command(name, args...))
}

func runCommand(command *exec.Cmd) (measure, []byte) {
	var out bytes.Buffer
	command.Stdout = &out
	command.Stderr = os.Stderr
	start := time.Now()
	if err := command.Run(); err != nil {
		fmt.Fprintln(os.Stderr, command.Args, err)
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
