import { createTransport } from 'nodemailer';
import { Agent, request } from 'undici';

/** One POST as a sender makes it. */
export interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** undici and nothing around it. */
export interface BareHttp {
  /** @throws Error when it is not taken */
  post(posted: Posted): Promise<void>;
  close(): Promise<void>;
}

/** As many connections to one receiver as the channels open. */
const WEB_CONNECTIONS = 4;
const MAIL_CONNECTIONS = 5;

/** @param ca the receiver's certificate, PEM */
export const createBareHttp = (ca: string): BareHttp => {
  const dispatcher = new Agent({ connections: WEB_CONNECTIONS, connect: { ca } });
  return {
    post: async ({ url, headers, body }) => {
      const answer = await request(url, { method: 'POST', dispatcher, headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 201) throw new Error(`answered ${answer.statusCode}`);
    },
    close: () => dispatcher.close(),
  };
};

/** nodemailer and nothing around it. */
export interface BareMail {
  /** @throws Error when it is not taken */
  send(from: string, to: string, words: Words): Promise<void>;
  close(): void;
}

interface Words {
  readonly title: string;
  readonly body: string;
}

/** @param ca the mail server's certificate, PEM */
export const createBareMail = (url: string, ca: string): BareMail => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    tls: { ca },
  });
  return {
    send: async (from, to, { title, body }) => {
      const text = `${title}\n\n${body}\n`;
      const html = `<!doctype html><h1>${title}</h1><p>${body}</p>`;
      await transport.sendMail({ from, to, subject: title, text, html });
    },
    close: () => transport.close(),
  };
};
