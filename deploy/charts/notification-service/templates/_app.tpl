{{- define "notification-service.app" -}}
name: notification-service
appId: notification-service
port: 3003
calledBy: [api-gateway, mastery-worker]
uses: [kafka, stateRedis]
sendsOutside: true
{{- $settings := .Files.Get "files/settings.json" | fromJsonArray }}
{{- if .Values.global.auditApart }}
# Only who keeps the trail can seal it.
settings: {{ without $settings "AUDIT_KEYS" | toJson }}
env: { ROLES: notifications }
{{- else }}
settings: {{ toJson $settings }}
env: { ROLES: 'notifications,audit' }
{{- end }}
{{- end -}}

{{/* The role `audit` as a deployment of its own: it tells nobody anything. */}}
{{- define "notification-service.auditApp" -}}
name: audit-service
appId: audit-service
port: 3003
calledBy: [api-gateway]
uses: [kafka, stateRedis]
{{- $settings := .Files.Get "files/settings.json" | fromJsonArray }}
settings: {{ without $settings "VAPID_PRIVATE_KEY" "VAPID_PUBLIC_KEY" "VAPID_SUBJECT" "SMTP_URL" "MAIL_FROM" "MAIL_PREFERENCES_URL" | toJson }}
env: { ROLES: audit }
{{- end -}}
