{{/*
A container's environment: of what the installation sets (`global`) and what the app sets for itself, each time a value or a
Secret, the later wins. Only names that the app knows get in, so that no app sees another's secrets. What the chart itself
decides (`app.env`) nobody sets otherwise.
*/}}
{{- define "common.env" -}}
{{- $entries := dict -}}
{{- range $level := list .root.Values.global .root.Values -}}
  {{- range $name, $value := $level.env -}}
    {{- $_ := set $entries $name (dict "name" $name "value" $value) -}}
  {{- end -}}
  {{- range $name, $from := $level.secretEnv -}}
    {{- $ref := dict "name" $from.secret "key" $from.key -}}
    {{- $_ := set $entries $name (dict "name" $name "valueFrom" (dict "secretKeyRef" $ref)) -}}
  {{- end -}}
{{- end -}}
{{- range $name, $from := include "common.files" . | fromJson -}}
  {{- $_ := set $entries $name (dict "name" $name "value" (printf "%s/%s" (include "common.fileFolder" $name) $from.key)) -}}
{{- end -}}
{{- range $name := keys $entries -}}
  {{- if not (has $name $.app.settings) -}}{{- $_ := unset $entries $name -}}{{- end -}}
{{- end -}}
{{- range $name, $value := .app.env -}}
  {{- $_ := set $entries $name (dict "name" $name "value" (toString $value)) -}}
{{- end -}}
{{- /* Dapr's injector takes the key `token` of these Secrets. */ -}}
{{- range $name, $secret := .app.tokens -}}
  {{- $ref := dict "name" $secret "key" "token" -}}
  {{- $_ := set $entries $name (dict "name" $name "valueFrom" (dict "secretKeyRef" $ref)) -}}
{{- end -}}
{{- range $name := keys $entries | sortAlpha -}}
{{ printf "\n- %s" (toJson (get $entries $name)) }}
{{- end -}}
{{- end -}}

{{/* The settings that name a file, as far as this app knows them: name → where from. As JSON. */}}
{{- define "common.files" -}}
{{- $files := dict -}}
{{- range $level := list .root.Values.global .root.Values -}}
  {{- range $name, $from := $level.files -}}
    {{- if has $name $.app.settings -}}{{- $_ := set $files $name $from -}}{{- end -}}
  {{- end -}}
{{- end -}}
{{- toJson $files -}}
{{- end -}}

{{- define "common.fileVolume" -}}
{{ . | lower | replace "_" "-" }}
{{- end -}}

{{- define "common.fileFolder" -}}
/etc/mastery/{{ include "common.fileVolume" . }}
{{- end -}}

{{/* Where the files are mounted. */}}
{{- define "common.fileMounts" -}}
{{- range $name, $from := include "common.files" . | fromJson }}
- { name: {{ include "common.fileVolume" $name }}, mountPath: {{ include "common.fileFolder" $name }}, readOnly: true }
{{- end }}
{{- end -}}

{{/* What the files come from. */}}
{{- define "common.fileVolumes" -}}
{{- range $name, $from := include "common.files" . | fromJson }}
- name: {{ include "common.fileVolume" $name }}
  {{- if $from.secret }}
  secret:
    secretName: {{ $from.secret }}
  {{- else }}
  configMap:
    name: {{ $from.configMap }}
  {{- end }}
    defaultMode: 288 # 0440
    items:
      - { key: {{ $from.key | quote }}, path: {{ $from.key | quote }} }
{{- end }}
{{- end -}}
