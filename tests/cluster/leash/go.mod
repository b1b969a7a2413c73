module fairlead.dev/cluster/leash

go 1.26.0
