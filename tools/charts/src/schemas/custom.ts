import { parseAllDocuments } from 'yaml';
import type { KindSchema } from './kind-schema.ts';
import { type JsonObject, strict } from './strict.ts';

interface Definition {
  readonly kind: string;
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: JsonObject };
    }[];
  };
}

/** The schema of each kind that a file of CustomResourceDefinitions defines. */
export const customSchemas = (yaml: string): readonly KindSchema[] =>
  parseAllDocuments(yaml)
    .map((document) => document.toJS() as Definition | null)
    .filter((definition) => definition?.kind === 'CustomResourceDefinition')
    .flatMap((definition) => (definition === null ? [] : schemasOf(definition)));

const schemasOf = ({ spec }: Definition): readonly KindSchema[] =>
  spec.versions.map(({ name, schema }) => ({
    group: spec.group,
    version: name,
    kind: spec.names.kind,
    schema: strict(schema.openAPIV3Schema),
  }));
