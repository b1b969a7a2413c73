// Command etcd is the etcd server.
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"

	"fairlead.dev/cluster/leash"
)

func main() {
	leash.Hold()
	etcdmain.Main(os.Args)
}
