import type { ApiExample } from '../operation.ts';
import { OPERATOR } from './mastery.ts';

const AUDITOR = { role: 'admin', subject: 'auditor-example' } as const;
const chain = { topic: 'mastery.audit', partition: 4 };

export const TRAIL: ApiExample = {
  summary: 'What an auditor did last: looked at the trail',
  as: AUDITOR,
  parameters: { subject: AUDITOR.subject, limit: 1 },
  status: 200,
  answer: {
    entries: [
      {
        ...chain,
        offset: 17,
        recorded_at: '2026-11-20T10:05:00.025Z',
        kind: 'request',
        id: '7c9e6679-7425-40de-944b-e07fc1f90ae8',
        who: '9a3f1c20b7d4e856',
        role: 'admin',
        ...{ method: 'GET', route: '/audit' },
        whose: [],
        outcome: 'admitted',
        trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      },
    ],
    next_cursor: 'W1sibWFzdGVyeS5hdWRpdCIsNCxudWxsLDE3XV0',
  },
};

export const VERIFICATION: ApiExample = {
  summary: 'Everything fits',
  as: OPERATOR,
  status: 200,
  answer: {
    holds: true,
    checked: { segments: 1, entries: 18, seals: 0, records: 0 },
    findings: [],
    heads: [
      {
        ...chain,
        segment: '1763629200000-0',
        entries: 18,
        next_offset: 18,
        written_at: '2026-11-20T10:05:00.900Z',
        kept_until: '2027-11-21T10:05:00.025Z',
        hash: 'Vt1lq0h3nYk8wq2p0sVbcXo7mGm6l1nYcWqIeZt2G5b',
        seal: 'qIeZt2G5b7wq3Yh0p4xkGm6l1nYcWwq2p0sVb8k7cXo',
      },
    ],
    next_cursor: null,
  },
};

export const VERIFICATION_BESIDE: ApiExample = {
  summary: 'Everything fits, also what the log says; there is more to look at',
  as: OPERATOR,
  body: { with_log: true },
  status: 200,
  answer: {
    holds: true,
    checked: { segments: 1, entries: 18, seals: 0, records: 18 },
    findings: [],
    heads: [],
    next_cursor: 'WzgsbnVsbCxudWxsXQ',
  },
};
