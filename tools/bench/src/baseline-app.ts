import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { currentMasteryKey } from '@mastery/state-keys';
import express, { type Request } from 'express';
import { Redis } from 'ioredis';

// What the query's parts do at best: a bare Express app that parses the body, reads once, and answers the
// same bytes. No token, no limit, no log line, no metric. A process of its own, as the gateway is.
const { ANSWER = '{}', CACHE_REDIS_URL = '', DAPR_GRPC_ENDPOINT = '' } = process.env;
const redis = new Redis(CACHE_REDIS_URL);
const { store } = createDaprSidecar({
  DAPR_GRPC_ENDPOINT,
  DAPR_HTTP_ENDPOINT: 'http://127.0.0.1:1',
  DAPR_API_TOKEN: process.env['DAPR_API_TOKEN'] ?? '',
  STATE_STORE: 'statestore',
});
const answer: unknown = JSON.parse(ANSWER);
const studentIn = ({ body }: Request): string => (body as { student_id: string }).student_id;

const app = express();
app.use(express.json());
app.post('/bare', (_request, response) => {
  response.json(answer);
});
app.post('/redis-get', async (request, response) => {
  const text = await redis.get(`bench:answer:${studentIn(request)}`);
  response.type('json').send(text);
});
app.post('/dapr-get', async (request, response) => {
  await store.getMany([currentMasteryKey(studentIn(request))]);
  response.type('json').send(ANSWER);
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
