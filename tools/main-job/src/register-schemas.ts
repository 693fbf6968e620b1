import { createRegistry, readCommitted, registerSchemas } from '@mastery/contracts';

/**
 * Registers the committed schemas, as `mastery schemas register` does.
 * @param registryUrl base of the Confluent-compatible API
 * @returns how many versions the registry has
 * @throws Error naming the fields when it refuses one
 */
export const registerCommitted = async (registryUrl: string): Promise<number> => {
  const registered = await registerSchemas(createRegistry(registryUrl), readCommitted());
  for (const schema of registered) {
    if (schema.outcome !== 'refused') continue;
    const fields = schema.fields.map(({ path, detail }) => `${path} ${detail}`).join('; ');
    throw new Error(`${schema.type} v${schema.version} is refused: ${fields || schema.reason}`);
  }
  return registered.length;
};
