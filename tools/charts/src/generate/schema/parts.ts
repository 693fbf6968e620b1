import type { JsonObject } from '../../schemas/strict.ts';

/** An object that has these properties and no other. */
export const closed = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});

/** One of these texts. */
export const oneOf = (...values: readonly string[]): JsonObject => ({ enum: [...values] });

export const text = { type: 'string' };
export const filled = { type: 'string', minLength: 1 };
export const flag = { type: 'boolean' };
export const anything = { type: 'object' };
export const anythings = { type: 'array', items: anything };
/** A whole number, this at least. */
export const count = (minimum: number): JsonObject => ({ type: 'integer', minimum });
/** A port. */
export const port = { type: 'integer', minimum: 1, maximum: 65_535 };
/** Names with a text each. */
export const texts = { type: 'object', additionalProperties: text };
/** Of Kubernetes: 250m, 448Mi, 2. */
export const quantity = {
  type: ['string', 'integer'],
  pattern: '^[0-9.]+(m|k|Ki|M|Mi|G|Gi|T|Ti)?$',
};

const amounts = closed({ cpu: quantity, memory: quantity, 'ephemeral-storage': quantity });
export const resources = closed({ requests: amounts, limits: amounts });

const DIGEST = '^(sha256:[0-9a-f]{64})?$';
export const image = closed({
  repository: filled,
  tag: text,
  digest: { type: 'string', pattern: DIGEST },
  pullPolicy: oneOf('IfNotPresent', 'Always', 'Never'),
});

/** A key of a Secret. */
export const secretKey = closed({ secret: filled, key: filled }, { required: ['secret', 'key'] });
const configKey = closed({ configMap: filled, key: filled }, { required: ['configMap', 'key'] });
/** A key of a Secret or a ConfigMap. */
export const fileKey = { oneOf: [secretKey, configKey] };

/** Who stands at the other end of an arrow. */
export const peers = closed({ peers: anythings });
/** The same, with the ports there. */
export const peersAndPorts = closed({ peers: anythings, ports: { type: 'array', items: port } });
