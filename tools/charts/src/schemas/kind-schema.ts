import type { Json } from './strict.ts';

/** The schema of one version of one kind of object. */
export interface KindSchema {
  /** Empty for Kubernetes' core. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: Json;
}

/** Where kubeconform finds a kind's schema: for the core it takes the version for the group. */
export const SCHEMA_LOCATION = '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

/** The same, for one kind. */
export const schemaFile = ({ group, version, kind }: Omit<KindSchema, 'schema'>): string =>
  `${group === '' ? version : group}/${kind.toLowerCase()}_${version}.json`;
