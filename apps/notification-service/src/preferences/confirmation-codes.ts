import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '@mastery/ports';
import type { Destination, SendOutcome } from '../sending/sender.ts';

/** Codes that show that somebody reads what is sent to an address. */
export interface ConfirmationCodes {
  /** A new code that nobody can guess: 128 bits, 22 characters. */
  create(): string;
  /** Sends it; false when no mail server took it. */
  send(recipient: string, address: string, code: string): Promise<boolean>;
}

/** What is kept of a code: it cannot be found from this. */
export const hashOf = (code: string): string =>
  createHash('sha256').update(code).digest('base64url');

/** Sends one message by e-mail. */
export type SendEmail = (
  destination: Extract<Destination, { readonly channel: 'email' }>,
  message: {
    readonly id: string;
    readonly recipient: string;
    readonly notification: Readonly<
      Record<'id' | 'type' | 'title' | 'body' | 'created_at' | 'trace_id', string>
    >;
  },
) => Promise<SendOutcome>;

/** Codes that go out by e-mail, each as a message of its own. */
export const createConfirmationCodes = ({
  sendEmail,
  clock,
}: {
  readonly sendEmail: SendEmail;
  readonly clock: Clock;
}): ConfirmationCodes => ({
  create: () => randomBytes(16).toString('base64url'),
  send: async (recipient, address, code) => {
    const id = randomUUID();
    const outcome = await sendEmail(
      { channel: 'email', id, address },
      {
        id: `email-confirmation:${id}`,
        recipient,
        notification: {
          id,
          type: 'notification.email.confirmation',
          title: 'Your confirmation code',
          body:
            `Somebody, probably you, wants to be told about learning at this address. The code is ${code}. ` +
            'It is good for a day. If it was not you, do nothing: without the code nothing more is sent here.',
          created_at: new Date(clock.now()).toISOString(),
          trace_id: id.replaceAll('-', ''),
        },
      },
    );
    return outcome.kind === 'sent';
  },
});
