import { request } from 'node:https';

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  /** An object of whatever kind. */
  readonly body: unknown;
}

/** Asks the API server, as an administrator. */
export type Ask = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  contentType?: string,
) => Promise<Answer>;

/** How to reach an API server. */
export interface Access {
  readonly port: number;
  readonly token: string;
  /** PEM of the authority behind its certificate. */
  readonly ca: string;
}

/** A client of the API server. */
export const createAsk =
  ({ port, token, ca }: Access): Ask =>
  (method, path, body, contentType = 'application/json') =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': contentType };
      const asked = request(
        { host: '127.0.0.1', port, path, method, headers, ca, timeout: 30_000 },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(pieces).toString();
            const isJson = response.headers['content-type']?.includes('json') ?? false;
            const answered: unknown = isJson ? JSON.parse(text) : text;
            resolve({ status: response.statusCode ?? 0, body: answered });
          });
        },
      );
      asked.on('timeout', () => asked.destroy(new Error(`${path}: no answer`)));
      asked.on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
