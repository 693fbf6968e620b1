import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PrepareContext, cached, timed } from '@mastery/stack';
import { MODULES, moduleFolder } from '../programs/go-module.ts';
import { builtInSchemas } from './built-in.ts';
import { customSchemas } from './custom.ts';
import { type KindSchema, schemaFile } from './kind-schema.ts';

/** Raise it when the schemas are made in another way: it makes what is cached old. */
const HOW_MADE = 1;

const CUSTOM = [
  { module: MODULES.dapr, files: 'charts/dapr/crds/*.yaml' },
  { module: MODULES.keda, files: 'config/crd/bases/*.yaml' },
  { module: MODULES.prometheusOperator, files: 'example/prometheus-operator-crd/*.yaml' },
] as const;

/** The files that define the custom resources of Dapr, KEDA and the Prometheus operator. */
export const definitionFiles = async (context: PrepareContext): Promise<readonly string[]> => {
  const files: string[] = [];
  for (const { module, files: pattern } of CUSTOM) {
    const folder = await moduleFolder(context, module);
    files.push(...globSync(pattern, { cwd: folder }).map((file) => join(folder, file)));
  }
  return files.sort();
};

/** A folder with the schema of every kind: Kubernetes' own and the custom resources. */
export const prepareSchemas = (context: PrepareContext): Promise<string> => {
  const pinned = Object.values(MODULES).map(({ path, version, sum }) => [path, version, sum]);
  const inputs = [String(HOW_MADE), JSON.stringify(pinned)];
  const entry = { name: 'kubernetes-schemas', version: MODULES.kubernetes.version, inputs };
  return cached(context, entry, (target) =>
    timed(context.progress, 'Schemas of Kubernetes: fetching and converting', async () => {
      for (const { schema, ...kind } of await allSchemas(context)) {
        const file = join(target, schemaFile(kind));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(schema));
      }
    }),
  );
};

const allSchemas = async (context: PrepareContext): Promise<readonly KindSchema[]> => {
  const kubernetes = await moduleFolder(context, MODULES.kubernetes);
  const openApi = readFileSync(join(kubernetes, 'api/openapi-spec/swagger.json'), 'utf8');
  const definitions = await definitionFiles(context);
  return [
    ...builtInSchemas(JSON.parse(openApi) as Parameters<typeof builtInSchemas>[0]),
    ...definitions.flatMap((file) => customSchemas(readFileSync(file, 'utf8'))),
  ];
};
