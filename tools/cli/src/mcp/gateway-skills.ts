import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** Where the gateway is, and whose token it is asked with. */
export interface GatewayOptions {
  readonly url: string;
  readonly token: string;
}

/**
 * Connects to the skills of a gateway, by the newest revision of the protocol that it speaks.
 * @throws when the gateway does not answer, or takes the token for none
 */
export const connectToSkills = async ({ url, token }: GatewayOptions): Promise<Client> => {
  const client = new Client(
    { name: 'mastery-cli', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  );
  const headers = { authorization: `Bearer ${token}` };
  const endpoint = new URL(`${url.replace(/\/$/, '')}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(endpoint, { requestInit: { headers } }));
  return client;
};
