import { pascal } from '../edit.ts';

/** The sender: JSON by HTTPS, to addresses that people chose, so by the guarded client. */
export const senderOf = (
  name: string,
): string => `import type { SendOutcome, Sender } from '@mastery/ports';
import type { GuardedHttp } from '../http/guarded-http.ts';
import { isSuccess, outcomeOf } from '../http/outcome-of.ts';
import { wireId } from '../wire-id.ts';

/** What sending needs; closing the connections is up to whoever made them. */
export interface ${pascal(name)}SenderDeps {
  readonly http: GuardedHttp;
}

/** Posts messages as JSON to the URL of a recipient. */
export const create${pascal(name)}Sender = ({ http }: ${pascal(name)}SenderDeps): Sender<'${name}'> => ({
  channel: '${name}',
  send: async ({ url }, { id, notification: { title, body } }) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': wireId(id) };
    return outcomeOf(await http.post(url, headers, JSON.stringify({ title, body })), verdict);
  },
  close: () => Promise.resolve(),
});

/** A receiver that is broken today may be repaired tomorrow: only 410 says goodbye. */
const verdict = (status: number): SendOutcome['kind'] => {
  if (isSuccess(status)) return 'sent';
  return status === 410 ? 'gone' : 'retry';
};
`;

/** The conformance suite, on a real receiver on loopback. */
export const specOf = (
  name: string,
): string => `import type { DestinationOf } from '@mastery/ports';
import { describeSender } from '@mastery/ports/testing';
import { createGuardedHttp } from '../http/guarded-http.ts';
import { parseNetwork } from '../http/networks.ts';
import { createCertificate } from '../testing/certificate.ts';
import { asCounterpart } from '../testing/http-moods.ts';
import { startReceiver } from '../testing/receiver.ts';
import { create${pascal(name)}Sender } from './${name}-sender.ts';

describeSender('${name}', async (timeLimitMs) => {
  const certificate = await createCertificate();
  const receiver = await startReceiver(certificate, ({ headers, body }) => ({
    ...(JSON.parse(body.toString()) as { readonly title: string; readonly body: string }),
    id: String(headers['idempotency-key']),
  }));
  const http = createGuardedHttp({
    allowedNetworks: [parseNetwork('127.0.0.0/8')!],
    clock: { now: Date.now },
    timeLimitMs,
    ca: certificate.cert,
  });
  const destination: DestinationOf<'${name}'> = {
    channel: '${name}',
    id: 'c-1',
    url: \`\${receiver.origin}/of-ada\`,
  };
  return {
    sender: { ...create${pascal(name)}Sender({ http }), close: () => http.close() },
    counterpart: asCounterpart(receiver),
    destination,
    hopeless: {
      'no URL': { ...destination, url: 'nowhere' },
      'a private address': { ...destination, url: 'https://10.0.0.1/of-ada' },
    },
    unspeakable: ['localhost', '127.0.0.1', new URL(receiver.origin).port, 'of-ada'],
  };
});
`;
