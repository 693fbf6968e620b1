{{/*
Who reaches an app, and whom it reaches: the arrows of the data flow diagrams and nothing else. Callers come to the sidecar,
which asks them for their certificate; the access policies say who may call what.
*/}}
{{- define "common.networkPolicy" -}}
{{- $network := .root.Values.global.networkPolicy -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .app.name }}
  labels: {{- include "common.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "common.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- if .app.isFrontDoor }}
    - {{ include "common.from" (dict "peers" $network.clients.peers "ports" (list .app.port)) }}
    {{- end }}
    {{- range .app.calledBy }}
    - {{ include "common.from" (dict "peers" (list (include "common.appPeer" . | fromJson)) "ports" (list 50002)) }}
    {{- end }}
    {{- if and .app.isAskedByTriage $network.triage.peers }}
    - {{ include "common.from" (dict "peers" $network.triage.peers "ports" (list 50002)) }}
    {{- end }}
    {{- with $network.prometheus.peers }}
    - {{ include "common.from" (dict "peers" . "ports" (list (include "common.internalPort" $ | int) 9090)) }}
    {{- end }}
  egress:
    - {{ include "common.to" (dict "peers" $network.dns.peers "ports" (list 53) "protocols" (list "UDP" "TCP")) }}
    - {{ include "common.to" (dict "peers" (list (include "common.daprPeer" .root.Values.global.dapr | fromJson)) "ports" (list 6500 50001)) }}
    {{- range .app.calls }}
    - {{ include "common.to" (dict "peers" (list (include "common.appPeer" . | fromJson)) "ports" (list 50002)) }}
    {{- end }}
    {{- range .app.uses }}
    - {{ include "common.to" (get $network .) }}
    {{- end }}
    {{- if index .root.Values.global.env "OTEL_EXPORTER_OTLP_ENDPOINT" | default (index .root.Values.env "OTEL_EXPORTER_OTLP_ENDPOINT") }}
    - {{ include "common.to" $network.telemetry }}
    {{- end }}
    {{- if .app.sendsOutside }}
    - {{ include "common.to" .root.Values.outside }}
    {{- end }}
{{- end -}}

{{/* One arrow in, and one out. Given: peers (none: anybody), ports, protocols. */}}
{{- define "common.from" -}}
{{- $rule := dict "ports" (include "common.portsOf" . | fromJsonArray) -}}
{{- with .peers }}{{- $_ := set $rule "from" . -}}{{- end -}}
{{- toJson $rule -}}
{{- end -}}

{{- define "common.to" -}}
{{- $rule := dict "ports" (include "common.portsOf" . | fromJsonArray) -}}
{{- with .peers }}{{- $_ := set $rule "to" . -}}{{- end -}}
{{- toJson $rule -}}
{{- end -}}

{{- define "common.portsOf" -}}
{{- $ports := list -}}
{{- range $protocol := .protocols | default (list "TCP") -}}
{{- range $.ports }}{{- $ports = append $ports (dict "protocol" $protocol "port" (int .)) -}}{{- end -}}
{{- end -}}
{{- toJson $ports -}}
{{- end -}}

{{- define "common.appPeer" -}}
{{- $labels := dict "app.kubernetes.io/name" . "app.kubernetes.io/part-of" "mastery-engine" -}}
{{- toJson (dict "podSelector" (dict "matchLabels" $labels)) -}}
{{- end -}}

{{- define "common.daprPeer" -}}
{{- $labels := dict "kubernetes.io/metadata.name" .controlPlaneNamespace -}}
{{- toJson (dict "namespaceSelector" (dict "matchLabels" $labels)) -}}
{{- end -}}
