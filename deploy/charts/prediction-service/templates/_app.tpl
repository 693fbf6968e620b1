{{- define "prediction-service.app" -}}
name: prediction-service
appId: prediction-service
port: 3002
calledBy: [api-gateway, mastery-worker]
uses: [kafka, stateRedis]
settings: {{ .Files.Get "files/settings.json" }}
{{- end -}}
