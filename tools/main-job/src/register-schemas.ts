import { eventJsonSchemas } from '@mastery/event-schemas';

const CONTENT_TYPE = 'application/vnd.schemaregistry.v1+json';

/**
 * Registers the schema of every event at a Confluent-compatible registry, from now on only with
 * changes that old events survive (BACKWARD).
 * @param registryUrl base of the Confluent-compatible API
 * @returns how many subjects there are
 * @throws Error with the registry's words when it refuses one
 */
export const registerSchemas = async (registryUrl: string): Promise<number> => {
  const send = async (method: 'PUT' | 'POST', path: string, body: object) => {
    const response = await fetch(`${registryUrl}${path}`, {
      method,
      headers: { 'content-type': CONTENT_TYPE },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return;
    throw new Error(`The schema registry answered ${response.status}: ${await response.text()}`);
  };
  await send('PUT', '/config', { compatibility: 'BACKWARD' });
  const schemas = eventJsonSchemas();
  for (const { subject, schema } of schemas) {
    await send('POST', `/subjects/${subject}/versions`, {
      schemaType: 'JSON',
      schema: JSON.stringify(schema),
    });
  }
  return schemas.length;
};
