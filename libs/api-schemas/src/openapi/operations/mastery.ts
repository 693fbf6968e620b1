import { CLOUDEVENT_BATCH_JSON, CLOUDEVENT_JSON } from '@mastery/event-schemas';
import { z } from 'zod';
import {
  MAX_BATCH,
  calculateRequest,
  calculateResponse,
  ingestEvent,
  ingestResponse,
  ingestStatus,
  ingestStatusRequest,
  queryRequest,
  queryResponse,
} from '../../mastery.ts';
import type { ApiOperation } from '../operation.ts';
import * as examples from '../examples/mastery.ts';
import { CLASS_SCORES } from '../examples/cohorts.ts';
import { INGEST_UNKNOWN_TOPICS, STATUS_FAILED } from '../examples/operations.ts';

const ingestRequest = z.union([ingestEvent, z.array(ingestEvent).min(1).max(MAX_BATCH)]);

const FROM_CACHE = {
  'X-Cache': 'L1, L2 or STORE: where it was read',
  ETag: 'Names this very answer; `If-None-Match` with it asks whether there is another',
};

/** Mastery: in, out, and calculated from given components. */
export const MASTERY: readonly ApiOperation[] = [
  {
    id: 'queryMastery',
    method: 'post',
    path: '/mastery/query',
    tag: 'Mastery',
    summary: 'A student’s mastery, now or as of a day',
    description:
      'Students ask about themselves, teachers about the members of their cohorts. A day is answered by the last snapshot up to it.',
    body: { name: 'QueryRequest', schema: queryRequest },
    headers: { 'If-None-Match': 'The `ETag` of an answer that is still at hand' },
    answers: {
      200: {
        description: 'The mastery',
        schema: { name: 'QueryResponse', schema: queryResponse },
        headers: FROM_CACHE,
      },
      304: { description: 'As `If-None-Match` knows it', headers: FROM_CACHE, isEmpty: true },
    },
    problems: ['not-found'],
    examples: [examples.QUERY],
  },
  {
    id: 'ingestEvents',
    method: 'post',
    path: '/mastery/ingest',
    tag: 'Mastery',
    summary: 'One learning event, or a batch',
    description:
      'CloudEvents 1.0 in JSON. Answered after the broker has every event; of a batch all are taken or none. An id counts once, so sending again is safe. Students only where the installation lets them, and about themselves.',
    roles: ['service', 'admin', 'student'],
    body: { name: 'IngestRequest', schema: ingestRequest },
    contentTypes: ['application/json', CLOUDEVENT_JSON, CLOUDEVENT_BATCH_JSON],
    headers: {
      'Idempotency-Key':
        'Gives the events ids made of the caller and this key; events then need none of their own',
    },
    answers: {
      202: {
        description: 'In the log, to be applied; `Location` of a single event is its status',
        schema: { name: 'IngestResponse', schema: ingestResponse },
      },
    },
    examples: [examples.INGEST, INGEST_UNKNOWN_TOPICS, CLASS_SCORES],
  },
  {
    id: 'ingestStatus',
    method: 'get',
    path: '/mastery/ingest/{event_id}',
    tag: 'Mastery',
    summary: 'What became of an event',
    description:
      'Accepted, applied, or failed with the reason. Events that still wait are found with the partition and offset that ingest answered.',
    roles: ['service', 'admin', 'student'],
    parameters: ingestStatusRequest,
    answers: {
      200: {
        description: 'What is known',
        schema: { name: 'IngestStatus', schema: ingestStatus },
      },
    },
    problems: ['not-found'],
    examples: [examples.STATUS, STATUS_FAILED],
  },
  {
    id: 'calculateMastery',
    method: 'post',
    path: '/mastery/calculate',
    tag: 'Mastery',
    summary: 'Score and level of four components',
    description: 'Touches no state.',
    body: { name: 'CalculateRequest', schema: calculateRequest },
    answers: {
      200: {
        description: 'Score, level and what each component adds',
        schema: { name: 'CalculateResponse', schema: calculateResponse },
      },
    },
    examples: [examples.CALCULATE],
  },
];
