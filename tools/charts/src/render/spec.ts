/** What the checks look at in the `spec` of the kinds that the charts render; each kind has its own part of it. */
export interface Spec {
  readonly replicas?: number;
  readonly template: {
    readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
    readonly spec: PodSpec;
  };
  readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  readonly podSelector: Selector;
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
  readonly triggers: readonly object[];
  readonly jobLabel: string;
  readonly selector: Selector;
  readonly podMetricsEndpoints: readonly { readonly port: string }[];
  readonly accessControl: { readonly policies: readonly { readonly appId: string }[] };
}

/** A pod. */
export interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: object;
  readonly containers: readonly [Container, ...Container[]];
  readonly volumes?: readonly object[];
}

interface Probe {
  readonly httpGet: object;
}

/** A container. */
export interface Container {
  readonly args?: readonly string[];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly ports: readonly object[];
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
  readonly lifecycle: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly securityContext: { readonly readOnlyRootFilesystem: boolean };
}

interface Selector {
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** A rule of a NetworkPolicy. */
export interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
}

/** Who stands at an arrow's end. */
export interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string };
}
