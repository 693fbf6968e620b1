import { z } from 'zod';
import { type Registry, RegistryUnavailable, type Verdict } from './registry.ts';

const CONTENT_TYPE = 'application/vnd.schemaregistry.v1+json';
const TIMEOUT_MS = 10_000;

const problem = z.object({ message: z.string() });
const newestVersion = z.object({ schema: z.string() });
const verdict = z.object({
  is_compatible: z.boolean(),
  // Confluent answers a list, Apicurio one text.
  messages: z.array(z.string()).optional(),
  reason: z.string().optional(),
});

/** A registry at this base of the Confluent-compatible API. */
export const createRegistry = (url: string): Registry => {
  const ask = asker(url.replace(/\/$/, ''));
  return {
    has: async (subject, schema) =>
      (await ask('POST', `/subjects/${subject}`, asked(schema))).status === 200,
    newest: async (subject) => {
      const { status, body } = await ask('GET', `/subjects/${subject}/versions/latest`);
      if (status === 404) return null;
      return JSON.parse(newestVersion.parse(body).schema) as Readonly<Record<string, unknown>>;
    },
    wouldTake: async (subject, schema) => {
      const path = `/compatibility/subjects/${subject}/versions/latest?verbose=true`;
      const { status, body } = await ask('POST', path, asked(schema));
      // Nothing there that it could contradict.
      if (status === 404) return TAKEN;
      if (status !== 200) return refused(body);
      const { is_compatible: isCompatible, messages, reason } = verdict.parse(body);
      if (isCompatible) return TAKEN;
      return { outcome: 'refused', reason: reason ?? messages?.join('; ') ?? 'incompatible' };
    },
    register: async (subject, schema) => {
      const { status, body } = await ask('POST', `/subjects/${subject}/versions`, asked(schema));
      return status === 200 ? TAKEN : refused(body);
    },
    requireBackward: async (subject) => {
      const { status, body } = await ask('PUT', `/config/${subject}`, {
        compatibility: 'BACKWARD',
      });
      if (status !== 200) throw new RegistryUnavailable(messageOf(body));
    },
  };
};

const TAKEN: Verdict = { outcome: 'taken' };

const refused = (body: unknown): Verdict => ({ outcome: 'refused', reason: messageOf(body) });

const messageOf = (body: unknown): string => problem.safeParse(body).data?.message ?? String(body);

const asked = (schema: object) => ({ schemaType: 'JSON', schema: JSON.stringify(schema) });

const asker =
  (base: string) => async (method: 'GET' | 'PUT' | 'POST', path: string, body?: object) => {
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { 'content-type': CONTENT_TYPE },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const answer: unknown = JSON.parse(await response.text());
      if (response.status < 500) return { status: response.status, body: answer };
      throw new Error(`it answered ${response.status}: ${messageOf(answer)}`);
    } catch (cause) {
      throw new RegistryUnavailable(`The schema registry at ${base}: ${reasonOf(cause)}`, {
        cause,
      });
    }
  };

/** fetch hides what happened behind "fetch failed". */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
};
