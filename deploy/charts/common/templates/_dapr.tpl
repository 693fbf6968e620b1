{{/* What Dapr's injector is told about the sidecar of an app. */}}
{{- define "common.daprAnnotations" -}}
{{- $values := .root.Values -}}
{{- $dapr := $values.global.dapr -}}
{{- $redis := $values.global.stateRedis -}}
dapr.io/enabled: 'true'
dapr.io/app-id: {{ .app.appId }}
dapr.io/app-port: {{ .app.port | quote }}
dapr.io/app-protocol: http
dapr.io/config: {{ .app.appId }}
dapr.io/api-token-secret: {{ $dapr.apiTokenSecret }}
dapr.io/app-token-secret: {{ $dapr.appTokenSecret }}
# Transactions of the worker are up to 2 MiB, a bulk read may be more; the default is 4.
dapr.io/max-body-size: 16Mi
dapr.io/log-as-json: 'true'
dapr.io/log-level: {{ $values.sidecar.logLevel }}
dapr.io/disable-builtin-k8s-secret-store: 'true'
# There are no actors, reminders or jobs: nothing to ask placement and scheduler for.
dapr.io/placement-host-address: ''
dapr.io/scheduler-host-address: ''
dapr.io/sidecar-seccomp-profile-type: RuntimeDefault
dapr.io/graceful-shutdown-seconds: '5'
{{- if $dapr.nativeSidecar }}
dapr.io/enable-native-sidecar: 'true'
{{- else }}
# Kubernetes tells all containers at once: the sidecar goes on for as long as its app may need it.
dapr.io/block-shutdown-duration: {{ sub $values.shutdown.graceSeconds 10 }}s
{{- end }}
dapr.io/env: {{ printf "STATE_REDIS_HOST=%s,STATE_REDIS_USERNAME=%s,STATE_REDIS_TLS=%s" $redis.host $redis.username $redis.tls | quote }}
dapr.io/env-from-secret: {{ printf "STATE_REDIS_PASSWORD=%s:%s" $redis.password.secret $redis.password.key | quote }}
{{- range $what, $of := $values.sidecar.resources }}
{{- range $resource, $quantity := $of }}
dapr.io/sidecar-{{ $resource }}-{{ trimSuffix "s" $what }}: {{ $quantity | quote }}
{{- end }}
{{- end }}
{{- end -}}
