module fairlead.dev/benchmark

go 1.24
