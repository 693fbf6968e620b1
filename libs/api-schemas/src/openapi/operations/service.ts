import { z } from 'zod';
import type { ApiOperation } from '../operation.ts';

const alive = z.object({ status: z.literal('alive') });
const ready = z.object({ status: z.literal('ready') });
const health = z.object({
  status: z.enum(['healthy', 'unhealthy', 'draining']),
  uptime_s: z.int().optional(),
  dependencies: z
    .record(z.string(), z.object({ up: z.boolean(), since: z.iso.datetime() }))
    .optional(),
});
const HEALTH = { name: 'Health', schema: health };

const document = (id: string, path: string, summary: string): ApiOperation => ({
  ...{ id, path, summary, method: 'get', tag: 'Service', roles: 'open', examples: [] },
  answers: { 200: { description: 'The document' } },
});

const PAGE = { 200: { description: 'The page', contentTypes: ['text/html; charset=utf-8'] } };

/** Health and documents: open to everybody, and none of them says anything about a student. */
export const SERVICE: readonly ApiOperation[] = [
  {
    ...{ id: 'livez', method: 'get', path: '/livez', tag: 'Service', roles: 'open' },
    summary: 'Whether the process answers',
    answers: { 200: { description: 'It does', schema: { name: 'Alive', schema: alive } } },
    examples: [{ summary: 'Alive', status: 200, answer: { status: 'alive' } }],
  },
  {
    ...{ id: 'readyz', method: 'get', path: '/readyz', tag: 'Service', roles: 'open' },
    summary: 'Whether everything that is needed answers, too, and it is not stopping',
    answers: { 200: { description: 'It does', schema: { name: 'Ready', schema: ready } } },
    problems: ['unavailable'],
    examples: [{ summary: 'Ready', status: 200, answer: { status: 'ready' } }],
  },
  {
    ...{ id: 'health', method: 'get', path: '/health', tag: 'Service', roles: 'open' },
    summary:
      'Whether all is well; with `verbose` which of the things that are needed answer, since when',
    parameters: z.object({ verbose: z.literal(['', 'true', 'false']).optional() }),
    answers: {
      200: { description: 'It is', schema: HEALTH },
      503: { description: 'It is not, or it is stopping', schema: HEALTH },
    },
    examples: [
      { summary: 'In short', status: 200, answer: { status: 'healthy' } },
      {
        summary: 'In full',
        parameters: { verbose: 'true' },
        status: 200,
        answer: {
          status: 'healthy',
          uptime_s: 61,
          dependencies: {
            redis: { up: true, since: '2026-11-20T08:59:01.120Z' },
            kafka: { up: true, since: '2026-11-20T08:59:01.480Z' },
            sidecar: { up: true, since: '2026-11-20T08:59:01.110Z' },
          },
        },
      },
    ],
  },
  document('openapi', '/openapi.json', 'This document'),
  document('asyncapi', '/asyncapi.json', 'The events on Kafka'),
  {
    ...document('console', '/', 'The console, which has its views and files below `/console`'),
    answers: { ...PAGE, 304: { description: 'As `If-None-Match` knows it', isEmpty: true } },
  },
  { ...document('docs', '/docs', 'This document as a page'), answers: PAGE },
  { ...document('push', '/push', 'A page that has this browser told by Web Push'), answers: PAGE },
];
