{{/* The pods of an app, each with its Dapr sidecar. `app.buffer`, if given, is a folder that it writes to. */}}
{{- define "common.deployment" -}}
{{- $values := .root.Values -}}
{{- $scaled := and $values.autoscaling $values.autoscaling.enabled -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .app.name }}
  labels: {{- include "common.labels" . | nindent 4 }}
spec:
  {{- if not $scaled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  minReadySeconds: 5
  revisionHistoryLimit: 10
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  selector:
    matchLabels: {{- include "common.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "common.labels" . | nindent 8 }}
        {{- with $values.podLabels }}{{ toYaml . | nindent 8 }}{{ end }}
      annotations:
        {{- include "common.daprAnnotations" . | nindent 8 }}
        {{- with $values.podAnnotations }}{{ toYaml . | nindent 8 }}{{ end }}
    spec: {{- include "common.podSpec" . | nindent 6 }}
{{- end -}}

{{- define "common.podSpec" -}}
{{- $values := .root.Values -}}
serviceAccountName: {{ .app.name }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ $values.shutdown.graceSeconds }}
securityContext: {{- include "common.podSecurity" . | nindent 2 }}
{{- with $values.global.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- range $field := list "nodeSelector" "tolerations" "affinity" }}
{{- with get $values $field }}
{{ $field }}: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
{{- include "common.spread" . }}
containers:
  - name: {{ .app.name }}
    image: {{ include "common.image" (dict "root" .root "image" $values.image) }}
    imagePullPolicy: {{ $values.image.pullPolicy }}
    securityContext: {{- include "common.containerSecurity" . | nindent 6 }}
    env: {{- include "common.env" (dict "root" .root "app" (include "common.withChartEnv" . | fromYaml)) | trim | nindent 6 }}
    ports:
      - { name: http, containerPort: {{ .app.port }} }
      - { name: metrics, containerPort: {{ include "common.internalPort" . }} }
    startupProbe:
      httpGet: { path: /livez, port: http }
      {{- toYaml $values.probes.startup | nindent 6 }}
    livenessProbe:
      httpGet: { path: /livez, port: http }
      {{- toYaml $values.probes.liveness | nindent 6 }}
    readinessProbe:
      httpGet: { path: /readyz, port: http }
      {{- toYaml $values.probes.readiness | nindent 6 }}
    lifecycle:
      preStop:
        sleep: { seconds: {{ $values.shutdown.preStopSeconds }} }
    resources: {{- toYaml $values.resources | nindent 6 }}
    volumeMounts:
      - { name: tmp, mountPath: /tmp }
      {{- with .app.buffer }}
      - { name: buffer, mountPath: {{ .folder }} }
      {{- end }}
      {{- with include "common.fileMounts" . }}{{ trim . | nindent 6 }}{{ end }}
volumes:
  - name: tmp
    emptyDir: { sizeLimit: 16Mi }
  {{- with .app.buffer }}
  - name: buffer
    emptyDir: { sizeLimit: {{ .size }} }
  {{- end }}
  {{- with include "common.fileVolumes" . }}{{ trim . | nindent 2 }}{{ end }}
{{- end -}}

{{/* Metrics are told on a port of their own. */}}
{{- define "common.internalPort" -}}
{{ add .app.port 6000 }}
{{- end -}}

{{/* The app with what the chart decides about its environment. As YAML. */}}
{{- define "common.withChartEnv" -}}
{{- $env := dict "HOST" "0.0.0.0" "PORT" .app.port "INTERNAL_PORT" (include "common.internalPort" .) -}}
{{- $_ := set $env "DRAIN_DELAY_MS" .root.Values.shutdown.drainDelayMs -}}
{{- $dapr := .root.Values.global.dapr -}}
{{- $tokens := dict "DAPR_API_TOKEN" $dapr.apiTokenSecret "APP_API_TOKEN" $dapr.appTokenSecret -}}
{{- $app := dict "settings" .app.settings "env" (merge $env (.app.env | default dict)) "tokens" $tokens -}}
{{- toYaml $app -}}
{{- end -}}

{{- define "common.spread" -}}
{{- $spread := .root.Values.spread -}}
{{- if or (ne $spread.zone "none") (ne $spread.node "none") }}
topologySpreadConstraints:
{{- range $key, $when := dict "topology.kubernetes.io/zone" $spread.zone "kubernetes.io/hostname" $spread.node }}
{{- if ne $when "none" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $when }}
    labelSelector:
      matchLabels: {{- include "common.selector" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
