import type { Sender } from '@mastery/ports';
import { createTransport } from 'nodemailer';
import { type MailAuthor, composeMail } from './compose-mail.ts';
import { outcomeOfFailure } from './mail-outcome.ts';
import { parseAddress } from './mailbox.ts';

/** The mail server that takes our e-mails, and who writes them. */
export interface MailSenderOptions extends MailAuthor {
  /** `smtps://user:password@host:port`, or `smtp://` for STARTTLS. */
  readonly url: string;
  /** Connections to that server, 5 unless told otherwise. */
  readonly connections?: number;
  /** For waiting, connecting and sending together, 10 s unless told otherwise. */
  readonly timeLimitMs?: number;
  /** Certificates of further authorities, PEM. */
  readonly ca?: string;
}

const TIME_LIMIT_MS = 10_000;

/** Sends messages as e-mails over SMTP, encrypted; only to a server on this machine it speaks in the clear. */
export const createMailSender = (options: MailSenderOptions): Sender<'email'> => {
  const { url, connections = 5, timeLimitMs = TIME_LIMIT_MS, ca } = options;
  const isHere = isLoopback(new URL(url).hostname);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A message that was on a connection that broke is for the dispatcher to try again, at its time.
    maxRequeues: 0,
    connectionTimeout: timeLimitMs,
    greetingTimeout: timeLimitMs,
    socketTimeout: timeLimitMs,
    dnsTimeout: timeLimitMs,
    requireTLS: !isHere,
    ignoreTLS: isHere,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(ca !== undefined && { tls: { ca } }),
  });

  return {
    channel: 'email',
    send: async ({ address }, message) => {
      const to = parseAddress(address);
      if (to === null) return { kind: 'refused', reason: 'it is no e-mail address' };
      // Taken back from the queue, or cut off in the middle, when its time is over.
      const signal = AbortSignal.timeout(timeLimitMs);
      try {
        await transport.sendMail({ ...composeMail(options, to, message), signal });
        return { kind: 'sent' };
      } catch (error) {
        if (signal.aborted) return { kind: 'retry', reason: 'no answer in time' };
        return outcomeOfFailure(error);
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
