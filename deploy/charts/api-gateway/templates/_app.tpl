{{- define "api-gateway.app" -}}
name: api-gateway
appId: api-gateway
port: 3000
isFrontDoor: true
calls: [mastery-worker, prediction-service, notification-service{{ if .Values.global.auditApart }}, audit-service{{ end }}]
uses: [kafka, stateRedis, cacheRedis]
settings: {{ .Files.Get "files/settings.json" }}
env:
  NODE_ENV: production
  AUDIT_APP_ID: {{ ternary "audit-service" "notification-service" .Values.global.auditApart }}
  AUDIT_BUFFER_FOLDER: /var/lib/mastery/audit-buffer
buffer: { folder: /var/lib/mastery, size: {{ .Values.auditBuffer.sizeLimit }} }
{{- end -}}
