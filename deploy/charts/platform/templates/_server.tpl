{{/*
A server of a small installation: one pod, its storage and whom it answers. Given: root, server (name, port, user, env, args,
readOnly, data, probe, from: itself among them where it talks to itself).
*/}}
{{- define "platform.server" -}}
{{- $server := .server -}}
{{- $values := get .root.Values $server.name -}}
{{- $scope := dict "root" .root "app" (dict "name" $server.name) -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ $server.name }}
  labels: {{- include "common.labels" $scope | nindent 4 }}
spec:
  selector: {{- include "common.selector" $scope | nindent 4 }}
  ports:
    - { name: server, port: {{ $server.port }}, targetPort: server }
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $server.name }}
  labels: {{- include "common.labels" $scope | nindent 4 }}
spec:
  serviceName: {{ $server.name }}
  replicas: 1
  selector:
    matchLabels: {{- include "common.selector" $scope | nindent 6 }}
  template:
    metadata:
      labels: {{- include "common.labels" $scope | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 60
      securityContext:
        runAsNonRoot: true
        runAsUser: {{ $server.user }}
        runAsGroup: {{ $server.user }}
        fsGroup: {{ $server.user }}
        seccompProfile: { type: RuntimeDefault }
      {{- with .root.Values.global.imagePullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ $server.name }}
          image: {{ include "common.image" (dict "root" .root "image" $values.image) }}
          imagePullPolicy: {{ $values.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: {{ $server.readOnly }}
            capabilities: { drop: [ALL] }
          {{- with $server.args }}
          args: {{ toJson . }}
          {{- end }}
          {{- with $server.env }}
          env: {{- toYaml . | nindent 12 }}
          {{- end }}
          ports:
            - { name: server, containerPort: {{ $server.port }} }
          startupProbe: {{ merge (dict "periodSeconds" 3 "failureThreshold" 60) $server.probe | toJson }}
          readinessProbe: {{ merge (dict "periodSeconds" 5 "failureThreshold" 3) $server.probe | toJson }}
          livenessProbe: {{ merge (dict "periodSeconds" 15 "failureThreshold" 6) $server.probe | toJson }}
          resources: {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            {{- with $server.data }}
            - { name: data, mountPath: {{ . }} }
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: { sizeLimit: 256Mi }
  {{- if $server.data }}
  volumeClaimTemplates:
    - metadata: { name: data }
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $values.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources: { requests: { storage: {{ $values.storage }} } }
  {{- end }}
{{- if .root.Values.global.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ $server.name }}
  labels: {{- include "common.labels" $scope | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "common.selector" $scope | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- $peers := list }}
    {{- range $server.from }}{{ $peers = append $peers (include "common.appPeer" . | fromJson) }}{{ end }}
    - {{ include "common.from" (dict "peers" (concat $peers ($values.clients | default list)) "ports" (list $server.port)) }}
  {{- if has $server.name $server.from }}
  egress:
    - {{ include "common.to" (dict "peers" .root.Values.global.networkPolicy.dns.peers "ports" (list 53) "protocols" (list "UDP" "TCP")) }}
    - {{ include "common.to" (dict "peers" (list (include "common.appPeer" $server.name | fromJson)) "ports" (list $server.port)) }}
  {{- end }}
{{- end }}
{{- end -}}
