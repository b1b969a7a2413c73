// Package protocol is how the tests talk to a real Helm: one case per line on standard input, one
// answer per line on standard output, both JSON, in order. Texts are base64, so that any bytes pass.
package protocol

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// File is a named text.
type File struct {
	Name string `json:"name"`
	Data []byte `json:"data"`
}

// Case is a template of the chart in a folder, or of a chart without a name, and its values.
type Case struct {
	Folder   string `json:"folder"`
	Template File   `json:"template"`
	Values   []byte `json:"values"`
}

// Answer holds what the template became, or Helm's complaint.
type Answer struct {
	Text  []byte `json:"text"`
	Error []byte `json:"error"`
}

// Render makes the text of a case.
type Render func(Case) (string, error)

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
	text, err := render(c)
	if err != nil {
		return Answer{Error: []byte(err.Error())}
	}
	return Answer{Text: []byte(text)}
}
