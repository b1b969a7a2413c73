// Package leash ends a process together with the one that started it.
package leash

import (
	"io"
	"os"
)

// Hold ends this process when its standard input does. The one that started it holds the other
// end, and loses it however it ends itself.
func Hold() {
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
}
