/** The broker's own name of an error, else ''; kafkajs does not export its class to ES modules. */
export const protocolError = (error: unknown): string =>
  error instanceof Error && 'type' in error ? String(error.type) : '';
