import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { LoopbackCertificate } from './certificate.ts';

/** What a mail server does with what comes: an answer with a code refuses the recipient or, later, the message. */
export type MailBehaviour =
  | 'take'
  | 'stall'
  | 'hang up'
  | { readonly at: 'recipient' | 'message'; readonly code: number; readonly text: string };

/** An e-mail as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly email: Email;
  readonly source: string;
}

/** How a mail server is reached. */
export interface MailServerOptions {
  readonly certificate: LoopbackCertificate;
  /** TLS from the first byte; otherwise STARTTLS is offered, or nothing. */
  readonly transport: 'tls' | 'starttls' | 'plain';
  /** Who may hand in e-mails; without it, everybody. */
  readonly login?: { readonly user: string; readonly password: string };
}

/** A real SMTP server on loopback. */
export interface MailServer {
  /** host:port */
  readonly authority: string;
  behave(behaviour: MailBehaviour): void;
  readonly arrived: readonly ReceivedMail[];
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts an SMTP server. */
export const startMailServer = async (options: MailServerOptions): Promise<MailServer> => {
  const { certificate, transport, login } = options;
  let behaviour: MailBehaviour = 'take';
  const arrived: ReceivedMail[] = [];

  const server = new SMTPServer({
    ...certificate,
    secure: transport === 'tls',
    ...(transport === 'plain' && { disabledCommands: ['STARTTLS'] }),
    authOptional: login === undefined,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username ?? '' })
        : done(answer(535, `Authentication of ${username ?? ''} failed`)),
    onRcptTo: ({ address }, _session, done) =>
      typeof behaviour === 'object' && behaviour.at === 'recipient'
        ? done(answer(behaviour.code, `${behaviour.text} <${address}>`))
        : done(),
    onData: (stream, session, done) => {
      const take = async () => {
        const source = await buffer(stream);
        if (behaviour === 'stall') return;
        if (behaviour === 'hang up') {
          for (const connection of server.connections) connection.close();
          return;
        }
        if (typeof behaviour === 'object') {
          done(answer(behaviour.code, behaviour.text));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          email: await PostalMime.parse(source),
          source: source.toString(),
        });
        done();
      };
      take().catch(done);
    },
  });
  // Connections that a client cuts off are no errors of ours.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.on('listening', resolve));

  return {
    authority: `localhost:${(listening.address() as AddressInfo).port}`,
    behave: (next) => {
      behaviour = next;
    },
    arrived,
    connections: promisify(listening.getConnections.bind(listening)),
    close: promisify(server.close.bind(server)),
  };
};

const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
