import cors from 'cors';
import type { Express } from 'express';

/** What scripts of other origins may read of an answer. */
const READABLE = [
  'location',
  'etag',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'traceparent',
  'x-cache',
];

/** Lets pages of these origins ask; of no others, and of none when there are none. */
export const allowOrigins = (app: Express, origins: readonly string[]): void => {
  if (origins.length === 0) return;
  app.use(cors({ origin: [...origins], exposedHeaders: READABLE, maxAge: 600 }));
};
