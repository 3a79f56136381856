{{/* What all pods share: the container's frame, volumes, placement. */}}

{{- define "accesstrail.podSettings" -}}
serviceAccountName: {{ .account }}
automountServiceAccountToken: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
securityContext: {{- toYaml .root.Values.podSecurityContext | nindent 2 }}
{{- with .root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: config
    configMap: { name: {{ .config }} }
  - name: tmp
    emptyDir: { sizeLimit: 1Gi }
  - name: data
    {{- if .keep }}
    persistentVolumeClaim: { claimName: {{ .root.Values.persistence.existingClaim | default (include "accesstrail.fullname" .root) }} }
    {{- else }}
    emptyDir: {}
    {{- end }}
  {{- with .root.Values.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}

{{- define "accesstrail.containerSettings" -}}
image: {{ include "accesstrail.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext: {{- toYaml .Values.securityContext | nindent 2 }}
{{- with .Values.env }}
env: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.envFrom }}
envFrom: {{- toYaml . | nindent 2 }}
{{- end }}
volumeMounts:
  - { name: config, mountPath: /etc/accesstrail, readOnly: true }
  - { name: tmp, mountPath: /tmp }
  - { name: data, mountPath: /var/lib/accesstrail }
  {{- with .Values.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}

{{/* A probe: over HTTPS where listen.tls is set; where that asks clients for certificates, which the kubelet has none of, only whether somebody listens. */}}
{{- define "accesstrail.probe" -}}
{{- $tls := dig "tls" dict (.root.Values.config.listen | default dict) }}
{{- if $tls.ca }}tcpSocket: { port: http }
{{- else }}httpGet: { path: {{ .path }}, port: http{{ if $tls.cert }}, scheme: HTTPS{{ end }} }
{{- end }}
{{- end }}
