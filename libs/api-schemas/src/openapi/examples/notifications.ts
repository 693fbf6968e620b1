import { preferences } from '../../preferences.ts';
import type { ApiExample } from '../operation.ts';

/** Of the class of five, the one whom the other system gave full marks. */
const DANA = { role: 'student', subject: 'cohort-dana' } as const;
const NORA = { role: 'student', subject: 'nora-example' } as const;
const PLATFORM = { role: 'service', subject: 'platform-example' } as const;

const CREATED = '2026-11-20T09:05:00.000Z';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const REACHED = '3f0a1c52-6a52-5c3e-9d53-0a4f8c1b2e31';

export const INBOX: ApiExample = {
  summary: 'A student reached a level, and what comes next',
  as: DANA,
  status: 200,
  answer: {
    notifications: [
      {
        id: '3f0a1c52-6a52-5c3e-9d53-0a4f8c1b2e32',
        type: 'learning.path.recommended',
        title: 'Next for you: BBB-block-1',
        body: 'You reached expert overall. After that: BBB-block-2, BBB-block-3.',
        ...{ created_at: CREATED, read: false, trace_id: TRACE },
      },
      {
        id: REACHED,
        type: 'mastery.threshold.reached',
        title: 'You reached Expert overall',
        body: 'Your mastery overall is now 100 %. Well done.',
        ...{ created_at: CREATED, read: false, trace_id: TRACE },
      },
    ],
    unread: 2,
    next_cursor: null,
  },
};

export const READ: ApiExample = {
  summary: 'One of them is read',
  as: DANA,
  parameters: { id: REACHED },
  status: 200,
  answer: { id: REACHED, read: true, unread: 1 },
};

const CHOSEN = {
  time_zone: 'Europe/Vienna',
  quiet_hours: { from: '20:00', to: '07:30' },
  channels: { path: { push: false } },
  digest: { mode: 'weekly', weekday: 'friday', hour: 16 },
};
const CHOICES = {
  as: NORA,
  status: 200,
  answer: {
    preferences: preferences.parse(CHOSEN),
    email_state: 'none',
    updated_at: '2026-11-20T09:10:00.000Z',
  },
} as const;

export const SET_PREFERENCES: ApiExample = {
  summary: 'Quiet evenings, no paths by push, and a digest on Fridays',
  ...CHOICES,
  body: CHOSEN,
};

export const PREFERENCES: ApiExample = { summary: 'What was chosen', ...CHOICES };

export const VAPID_KEY: ApiExample = {
  summary: 'What a browser subscribes with',
  as: NORA,
  status: 200,
  answer: {
    public_key:
      'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U',
  },
};

const BROWSER = {
  id: 'YHlF0Cq3J3h0zC1v5rXo1A',
  push_service: 'push.example.net',
  created_at: CREATED,
};

export const SUBSCRIBE: ApiExample = {
  summary: 'A browser subscribed',
  as: NORA,
  body: {
    endpoint: 'https://push.example.net/send/dGhpcyBpcyBhbiBleGFtcGxl',
    expirationTime: null,
    keys: {
      p256dh:
        'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  },
  status: 200,
  answer: BROWSER,
};

export const SUBSCRIPTIONS: ApiExample = {
  summary: 'The browsers of a student',
  as: NORA,
  status: 200,
  answer: { subscriptions: [BROWSER] },
};

export const UNSUBSCRIBE: ApiExample = {
  summary: 'One of them is told nothing more',
  as: NORA,
  parameters: { id: BROWSER.id },
  status: 200,
  answer: { id: BROWSER.id, removed: true },
};

const WEBHOOK = {
  id: '9b2e6679-7425-40de-944b-e07fc1f90ae9',
  url: 'https://platform.example.net/mastery',
  created_at: CREATED,
  secret_created_at: CREATED,
  old_secret_until: null,
};

export const ADD_WEBHOOK: ApiExample = {
  summary: 'A learning platform wants to be told of everybody',
  as: PLATFORM,
  body: { url: WEBHOOK.url },
  status: 200,
  answer: { ...WEBHOOK, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwqI2cLrTAUmA=' },
};

export const WEBHOOKS: ApiExample = {
  summary: 'The webhooks of a platform',
  as: PLATFORM,
  status: 200,
  answer: { webhooks: [WEBHOOK] },
};

export const ROTATE_WEBHOOK: ApiExample = {
  summary: 'A new secret; the old one is good for a day more',
  as: PLATFORM,
  parameters: { id: WEBHOOK.id },
  status: 200,
  answer: {
    ...WEBHOOK,
    secret_created_at: '2026-11-20T10:00:00.000Z',
    old_secret_until: '2026-11-21T10:00:00.000Z',
    secret: 'whsec_C2FVsBQIhrscChlQIMV3dUQNYqEGh8ZpYzHtQyQ6Xfo=',
  },
};

export const REMOVE_WEBHOOK: ApiExample = {
  summary: 'A platform is told nothing more',
  as: PLATFORM,
  parameters: { id: WEBHOOK.id },
  status: 200,
  answer: { id: WEBHOOK.id, removed: true },
};
