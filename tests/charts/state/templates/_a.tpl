{{- define "state.n" }}first{{ end }}
