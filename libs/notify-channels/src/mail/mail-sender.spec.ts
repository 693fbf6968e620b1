import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DestinationOf, Sender } from '@mastery/ports';
import { type CounterpartMood, describeSender, newMessage } from '@mastery/ports/testing';
import { type LoopbackCertificate, createCertificate } from '../testing/certificate.ts';
import {
  type MailBehaviour,
  type MailServer,
  type MailServerOptions,
  startMailServer,
} from '../testing/mail-server.ts';
import { createMailSender } from './mail-sender.ts';
import { parseMailbox } from './mailbox.ts';

const login = { user: 'engine', password: 'a-password-of-ours' };
const from = parseMailbox('Mastery Engine <no-reply@engine.example>')!;
const destination: DestinationOf<'email'> = {
  channel: 'email',
  id: 'e-1',
  address: 'ada@school.example',
};

const MOODS: Readonly<Record<CounterpartMood, MailBehaviour>> = {
  'takes it': 'take',
  'cannot just now': { at: 'message', code: 451, text: '4.3.0 for ada@school.example: later' },
  'knows nobody there': { at: 'recipient', code: 550, text: '5.1.1 No such user' },
  stalls: 'stall',
  'hangs up': 'hang up',
};

describeSender('email', async (timeLimitMs) => {
  const certificate = await createCertificate();
  const server = await startMailServer({ certificate, transport: 'tls', login });
  const port = server.authority.split(':')[1]!;
  return {
    sender: createMailSender({
      url: `smtps://${login.user}:${login.password}@${server.authority}`,
      from,
      timeLimitMs,
      ca: certificate.cert,
    }),
    counterpart: {
      become: (mood) => server.behave(MOODS[mood]),
      arrived: () =>
        server.arrived.map(({ email }) => ({
          id: email.messageId ?? '',
          title: email.subject ?? '',
          body: (email.text ?? '').trim().split('\n').slice(2).join('\n'),
        })),
      connections: server.connections,
      close: server.close,
    },
    destination,
    hopeless: {
      'no address': { ...destination, address: 'ada' },
      'two addresses': { ...destination, address: 'ada@school.example,eve@evil.example' },
      'an address with a header in it': {
        ...destination,
        address: 'ada@school.example\r\nBcc: eve@evil.example',
      },
    },
    unspeakable: [login.password, 'ada@', 'school.example', 'localhost', '127.0.0.1', port],
  };
});

describe('an e-mail', () => {
  let certificate: LoopbackCertificate;
  let server: MailServer;
  let sender: Sender<'email'>;
  const senderTo = (url: string, ca = certificate.cert) =>
    createMailSender({
      url,
      from,
      preferencesUrl: 'https://school.example/preferences',
      ca,
    });
  const tryOnce = async (url: string, ca?: string) => {
    const once = senderTo(url, ca);
    const outcome = await once.send(destination, newMessage());
    await once.close();
    return outcome;
  };
  const withServer = async (
    options: Omit<MailServerOptions, 'certificate'>,
    work: (server: MailServer) => Promise<void>,
  ) => {
    const other = await startMailServer({ certificate, ...options });
    await work(other).finally(() => other.close());
  };
  beforeAll(async () => {
    certificate = await createCertificate();
    server = await startMailServer({ certificate, transport: 'tls' });
    sender = senderTo(`smtps://${server.authority}`);
  });
  beforeEach(() => server.behave('take'));
  afterAll(async () => {
    await sender.close();
    await server.close();
  });

  it('is plain text and HTML, from us to one person, and wants no answer', async () => {
    expect(await sender.send(destination, newMessage('A title', '1 < 2'))).toEqual({
      kind: 'sent',
    });
    const { from: envelopeFrom, to, email } = server.arrived.at(-1)!;
    expect({ envelopeFrom, to }).toEqual({
      envelopeFrom: 'no-reply@engine.example',
      to: ['ada@school.example'],
    });
    expect(email).toMatchObject({
      from: { name: 'Mastery Engine', address: 'no-reply@engine.example' },
      to: [{ address: 'ada@school.example' }],
      subject: 'A title',
    });
    expect(email.text?.trim()).toBe('A title\n\n1 < 2');
    expect(email.html).toContain('<p>1 &lt; 2</p>');
    expect(email.messageId).toMatch(/^<[\w-]{32}@engine\.example>$/);
    const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-unsubscribe')).toBe('<https://school.example/preferences>');
  });

  it('gains no header and no recipient by what stands in its words', async () => {
    const words = 'Hello\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script>\r\n.\r\nQUIT';
    expect(await sender.send(destination, newMessage(words, words))).toEqual({ kind: 'sent' });
    const { to, email } = server.arrived.at(-1)!;
    expect(to).toEqual(['ada@school.example']);
    expect(email.bcc).toBeUndefined();
    expect(email.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(email.html).not.toContain('<script>');
  });

  it.each([
    ['recipient', 451, '4.7.1 Greylisted', 'retry', 'answered 451 4.7.1 to RCPT TO'],
    ['recipient', 550, '5.1.1 No such user', 'gone', 'answered 550 5.1.1 to RCPT TO'],
    ['recipient', 550, '5.7.1 Not from you', 'refused', 'answered 550 5.7.1 to RCPT TO'],
    ['message', 452, '4.2.2 Mailbox full', 'retry', 'answered 452 4.2.2 to DATA'],
    ['message', 554, '5.6.0 No such content', 'refused', 'answered 554 5.6.0 to DATA'],
  ] as const)(
    'whose %s is answered with %d %s is for: %s',
    async (at, code, text, kind, reason) => {
      server.behave({ at, code, text });
      expect(await sender.send(destination, newMessage())).toEqual({ kind, reason });
    },
  );

  it('goes over STARTTLS, with the login that the server asks for', async () => {
    await withServer({ transport: 'starttls', login }, async ({ authority, arrived }) => {
      // A name that leads to this machine and is none of its own: no exception is made for it.
      const url = `smtp://${login.user}:${login.password}@${authority}`;
      expect(await tryOnce(url.replace('localhost', 'LOCALHOST'))).toEqual({ kind: 'sent' });
      expect(arrived).toHaveLength(1);
    });
  });

  it('is tried again when our login is wrong: that can be mended', async () => {
    await withServer({ transport: 'tls', login }, async ({ authority }) => {
      const outcome = await tryOnce(`smtps://${login.user}:wrong@${authority}`);
      expect(outcome).toMatchObject({ kind: 'retry', reason: expect.stringContaining('535') });
    });
  });

  it('is not handed to a server whose certificate we have no reason to trust', async () => {
    const other = await createCertificate();
    const outcome = await tryOnce(`smtps://${server.authority}`, other.cert);
    expect(outcome).toMatchObject({ kind: 'retry' });
  });
});
