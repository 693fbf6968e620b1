import type { Manifest } from '../render/manifest.ts';
import type { Peer, Rule } from '../render/spec.ts';

const NAME = 'app.kubernetes.io/name';

/** What a NetworkPolicy allows, an arrow a line: `a → b :port`. */
export const arrowsOf = (policies: readonly Manifest[]): readonly string[] =>
  policies.flatMap(({ spec }) => {
    const own = spec.podSelector.matchLabels[NAME] ?? 'everything';
    const into = (spec.ingress ?? []).flatMap((rule) =>
      ends(rule.from).flatMap((end) => portsOf(rule).map((port) => `${end} → ${own} ${port}`)),
    );
    const out = (spec.egress ?? []).flatMap((rule) =>
      ends(rule.to).flatMap((end) => portsOf(rule).map((port) => `${own} → ${end} ${port}`)),
    );
    return [...into.map((arrow) => `in: ${arrow}`), ...out.map((arrow) => `out: ${arrow}`)];
  });

const portsOf = ({ ports }: Rule) =>
  ports.map(({ port, protocol }) => `:${port}${protocol === 'UDP' ? '/udp' : ''}`);

const ends = (peers: readonly Peer[] | undefined): readonly string[] =>
  peers === undefined ? ['anybody'] : peers.map(endOf);

const endOf = ({ podSelector, namespaceSelector, ipBlock }: Peer): string => {
  if (ipBlock) return 'internet';
  const pod = podSelector?.matchLabels;
  const named = pod && (pod[NAME] ?? pod['k8s-app']);
  return named ?? namespaceSelector?.matchLabels['kubernetes.io/metadata.name'] ?? 'everything';
};
