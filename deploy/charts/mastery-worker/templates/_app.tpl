{{- define "mastery-worker.app" -}}
name: mastery-worker
appId: mastery-engine
port: 3001
isAskedByTriage: true
calledBy: [api-gateway]
calls: [prediction-service, notification-service]
uses: [kafka, stateRedis]
settings: {{ .Files.Get "files/settings.json" }}
{{- end -}}
