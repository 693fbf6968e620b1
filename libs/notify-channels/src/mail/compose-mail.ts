import type { OutboundMessage } from '@mastery/ports';
import type { SendMailOptions } from 'nodemailer';
import { wireId } from '../wire-id.ts';
import type { Mailbox } from './mailbox.ts';

/** Who writes. */
export interface MailAuthor {
  readonly from: Mailbox;
  /** A page on which people choose what they are told. */
  readonly preferencesUrl?: string;
}

/** The e-mail of a message, as plain text and as HTML. Sent twice, it has the same `Message-ID`: mailboxes keep one. */
export const composeMail = (
  { from, preferencesUrl }: MailAuthor,
  to: Mailbox,
  { id, notification }: OutboundMessage,
): SendMailOptions => {
  const { title, body } = notification;
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to.address },
    envelope: { from: from.address, to: [to.address] },
    messageId: `<${wireId(id)}@${from.domain}>`,
    subject: title,
    text: `${title}\n\n${body}\n`,
    html: `<!doctype html><h1>${escaped(title)}</h1><p>${escaped(body)}</p>`,
    headers: {
      // Nobody's absence note is wanted in return (RFC 3834).
      'auto-submitted': 'auto-generated',
      ...(preferencesUrl !== undefined && { 'list-unsubscribe': `<${preferencesUrl}>` }),
    },
  };
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
