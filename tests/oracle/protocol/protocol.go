// Package protocol is how the tests talk to a real Helm: one case per line on standard input, one
// answer per line on standard output, both JSON, in order. Texts are base64, so that any bytes pass.
package protocol

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// File is a named text of a chart.
type File struct {
	Name string `json:"name"`
	Data []byte `json:"data"`
}

// Case is a chart with its values.
type Case struct {
	Chart     string `json:"chart"`
	Templates []File `json:"templates"`
	Files     []File `json:"files"`
	Values    []byte `json:"values"`
}

// Answer holds what the templates became, by path, or Helm's complaint.
type Answer struct {
	Texts map[string][]byte `json:"texts,omitempty"`
	Error []byte            `json:"error,omitempty"`
}

// Render makes an answer of a case.
type Render func(Case) (map[string]string, error)

// Serve answers cases until the input ends.
func Serve(render Render) {
	in := bufio.NewReaderSize(os.Stdin, 1<<16)
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			break
		}
		var c Case
		if err := json.Unmarshal(line, &c); err != nil {
			fmt.Fprintln(os.Stderr, "oracle:", err)
			os.Exit(1)
		}
		encoder.Encode(answer(render, c))
		if in.Buffered() == 0 {
			out.Flush()
		}
	}
	out.Flush()
}

func answer(render Render, c Case) Answer {
	texts, err := render(c)
	if err != nil {
		return Answer{Error: []byte(err.Error())}
	}
	bytes := make(map[string][]byte, len(texts))
	for path, text := range texts {
		bytes[path] = []byte(text)
	}
	return Answer{Texts: bytes}
}
