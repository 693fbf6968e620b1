{{/* A run of the `mastery` command. Given: root, name, args, env (of the chart), settings (the names it knows), uses (an arrow out). */}}
{{- define "platform.job" -}}
{{- $values := .root.Values -}}
{{- $scope := dict "root" .root "app" (dict "name" .name "settings" .settings "env" .env) -}}
apiVersion: batch/v1
kind: Job
metadata:
  # A job cannot be changed: each release has its own.
  name: {{ .name }}{{ if not $values.jobs.asHooks }}-{{ .root.Release.Revision }}{{ end }}
  labels: {{- include "common.labels" $scope | nindent 4 }}
  {{- if $values.jobs.asHooks }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
  {{- end }}
spec:
  backoffLimit: {{ $values.jobs.backoffLimit }}
  activeDeadlineSeconds: {{ $values.jobs.deadlineSeconds }}
  {{- if not $values.jobs.asHooks }}
  ttlSecondsAfterFinished: 86400
  {{- end }}
  # A setting that is wrong (78) or not understood (64) does not get right by trying again.
  podFailurePolicy:
    rules:
      - action: FailJob
        onExitCodes: { containerName: mastery, operator: In, values: [64, 78] }
  template:
    metadata:
      labels: {{- include "common.labels" $scope | nindent 8 }}
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: {{- include "common.podSecurity" . | nindent 8 }}
      {{- with $values.global.imagePullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: mastery
          image: {{ include "common.image" (dict "root" .root "image" $values.image) }}
          imagePullPolicy: {{ $values.image.pullPolicy }}
          securityContext: {{- include "common.containerSecurity" . | nindent 12 }}
          args: {{ toJson .args }}
          env: {{- include "common.env" $scope | trim | nindent 12 }}
          resources: {{- toYaml $values.jobs.resources | nindent 12 }}
          {{- with include "common.fileMounts" $scope }}
          volumeMounts: {{- . | trim | nindent 12 }}
          {{- end }}
      {{- with include "common.fileVolumes" $scope }}
      volumes: {{- . | trim | nindent 8 }}
      {{- end }}
{{- if $values.global.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name }}
  labels: {{- include "common.labels" $scope | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "common.selector" $scope | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    - {{ include "common.to" (dict "peers" $values.global.networkPolicy.dns.peers "ports" (list 53) "protocols" (list "UDP" "TCP")) }}
    - {{ include "common.to" (get $values.global.networkPolicy .uses) }}
{{- end }}
{{- end -}}
