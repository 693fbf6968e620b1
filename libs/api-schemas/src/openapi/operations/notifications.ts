import {
  emailConfirmRequest,
  inboxReadResponse,
  inboxRequest,
  inboxResponse,
  notificationInPath,
  ownRequest,
} from '../../notifications.ts';
import { preferences, preferencesResponse } from '../../preferences.ts';
import * as examples from '../examples/notifications.ts';
import type { ApiOperation, NamedSchema } from '../operation.ts';

/** One's own. */
export const PERSON = { tag: 'Notifications', roles: ['student', 'teacher', 'admin'] } as const;
/** An answer of 200. */
export const answering = (description: string, schema: NamedSchema) => ({
  answers: { 200: { description, schema } },
});
const CHOICES = answering('What holds now', {
  ...{ name: 'PreferencesResponse', schema: preferencesResponse },
});

/** What people are told, and how they want to be told it. */
export const NOTIFICATIONS: readonly ApiOperation[] = [
  {
    ...{ ...PERSON, id: 'readInbox', method: 'get', path: '/notifications/inbox' },
    summary: 'What one was told',
    description:
      'Of a student what concerns them; of a teacher what the students of the cohorts struggle with. The newest 200 of 90 days. Admins name a student.',
    parameters: inboxRequest,
    ...answering('Newest first; `next_cursor` goes on after them', {
      ...{ name: 'InboxResponse', schema: inboxResponse },
    }),
    examples: [examples.INBOX],
  },
  {
    ...{ ...PERSON, id: 'markNotificationRead', method: 'post' },
    path: '/notifications/inbox/{id}/read',
    summary: 'Notes that a notification was read',
    parameters: notificationInPath,
    ...answering('It is noted; `unread` is how many are left', {
      ...{ name: 'InboxReadResponse', schema: inboxReadResponse },
    }),
    ...{ problems: ['not-found'], examples: [examples.READ] },
  },
  {
    ...{ ...PERSON, id: 'setPreferences', method: 'put', path: '/notifications/preferences' },
    summary: 'Chooses what to be told, how and when',
    description:
      'All of it at once: what is left out is as if nobody had chosen. An e-mail address that is new is sent a code and counts once `POST /notifications/email/confirm` got it; five codes a day at most, beyond that 409. Quiet hours hold where the time zone is known.',
    body: { name: 'Preferences', schema: preferences },
    ...{ ...CHOICES, problems: ['conflict'], examples: [examples.SET_PREFERENCES] },
  },
  {
    ...{ ...PERSON, id: 'showPreferences', method: 'get', path: '/notifications/preferences' },
    summary: 'What was chosen, or the defaults',
    parameters: ownRequest,
    ...{ ...CHOICES, examples: [examples.PREFERENCES] },
  },
  {
    ...{ ...PERSON, id: 'confirmEmail', method: 'post', path: '/notifications/email/confirm' },
    summary: 'Confirms an e-mail address',
    description: 'With the code that was sent there. It is good for a day, and once.',
    body: { name: 'EmailConfirmRequest', schema: emailConfirmRequest },
    answers: { 204: { description: 'E-mail goes there from now on', isEmpty: true } },
    // No example: a code is in nobody's hands but the reader's of that address.
    ...{ problems: ['not-found'], examples: [] },
  },
];
