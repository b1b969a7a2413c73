module fairlead.dev/oracle/protocol

go 1.26.0
