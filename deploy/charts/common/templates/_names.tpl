{{/*
Every template here is given a dict: `root` (the chart's own context) and `app`, what is fixed about an app:
name, appId, port, settings (the names it knows), calls, calledBy, uses, env.
*/}}

{{/* Labels of every object. */}}
{{- define "common.labels" -}}
{{ include "common.selector" . }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* By these an app's pods are found, whichever release they belong to. */}}
{{- define "common.selector" -}}
app.kubernetes.io/name: {{ .app.name }}
app.kubernetes.io/part-of: mastery-engine
{{- end -}}

{{/* An image by its digest or tag. Given: root, image. */}}
{{- define "common.image" -}}
{{- $at := printf ":%s" (.image.tag | default .root.Chart.AppVersion) -}}
{{- if .image.digest -}}{{- $at = printf "@%s" .image.digest -}}{{- end -}}
{{ .root.Values.global.imageRegistry }}{{ .image.repository }}{{ $at }}
{{- end -}}

{{/* How every pod of the engine runs. */}}
{{- define "common.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{/* How every container of the engine runs. */}}
{{- define "common.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}
