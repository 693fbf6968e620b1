{{/* Everything that an app is on Kubernetes. */}}
{{- define "common.app" -}}
{{- $autoscaling := .root.Values.autoscaling | default dict -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .app.name }}
  labels: {{- include "common.labels" . | nindent 4 }}
  {{- with .root.Values.serviceAccount.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
---
{{ include "common.deployment" . }}
{{- if .root.Values.disruption.enabled }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .app.name }}
  labels: {{- include "common.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .root.Values.disruption.maxUnavailable }}
  # A pod that is not ready helps nobody: it must not hold up a node's drain.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "common.selector" . | nindent 6 }}
{{- end }}
{{- if and $autoscaling.enabled $autoscaling.cpuPercent }}
---
{{ include "common.cpuAutoscaler" . }}
{{- end }}
{{- if .root.Values.global.networkPolicy.enabled }}
---
{{ include "common.networkPolicy" . }}
{{- end }}
{{- if .root.Values.global.monitoring.enabled }}
---
{{ include "common.podMonitor" . }}
{{- end }}
{{- end -}}

{{/* Scales with the CPU that the app's container uses: the sidecar's share follows it. */}}
{{- define "common.cpuAutoscaler" -}}
{{- $autoscaling := .root.Values.autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ .app.name }}
  labels: {{- include "common.labels" . | nindent 4 }}
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: {{ .app.name }} }
  minReplicas: {{ $autoscaling.minReplicas }}
  maxReplicas: {{ $autoscaling.maxReplicas }}
  metrics:
    - type: ContainerResource
      containerResource:
        name: cpu
        container: {{ .app.name }}
        target: { type: Utilization, averageUtilization: {{ $autoscaling.cpuPercent }} }
  behavior:
    scaleUp: { stabilizationWindowSeconds: 0 }
    scaleDown:
      stabilizationWindowSeconds: 300
      policies: [{ type: Pods, value: 1, periodSeconds: 60 }]
{{- end -}}

{{/* Prometheus scrapes app and sidecar of every pod, not whichever a Service picks. */}}
{{- define "common.podMonitor" -}}
{{- $monitoring := .root.Values.global.monitoring -}}
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ .app.name }}
  labels:
    {{- include "common.labels" . | nindent 4 }}
    {{- with $monitoring.labels }}{{ toYaml . | nindent 4 }}{{ end }}
spec:
  selector:
    matchLabels: {{- include "common.selector" . | nindent 6 }}
  # Rules and dashboards ask by the app's name as job; without this it would be this object's.
  jobLabel: app.kubernetes.io/name
  podTargetLabels: [app.kubernetes.io/name]
  podMetricsEndpoints:
    - { port: metrics, path: /metrics, interval: {{ $monitoring.interval }} }
    - { port: dapr-metrics, path: /metrics, interval: {{ $monitoring.interval }} }
{{- end -}}
