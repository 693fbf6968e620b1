import { parseAllDocuments } from 'yaml';
import type { Spec } from './spec.ts';

/** A Kubernetes object as a chart renders it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Spec;
}

/**
 * The objects of a rendering.
 *
 * @throws Error when one is no YAML, or says a key twice
 */
export const manifestsOf = (yaml: string): readonly Manifest[] =>
  parseAllDocuments(yaml, { uniqueKeys: true }).flatMap((document) => {
    if (document.errors.length > 0) throw new Error(document.errors.join('\n'));
    const object = document.toJS() as Manifest | null;
    return object === null ? [] : [object];
  });

/** The objects of a kind. */
export const ofKind = (manifests: readonly Manifest[], kind: string): readonly Manifest[] =>
  manifests.filter((one) => one.kind === kind);
