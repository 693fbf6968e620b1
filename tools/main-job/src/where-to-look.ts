import { relative } from 'node:path';
import type { Stack } from '@mastery/stack';
import { createTokens } from './tokens.ts';

/** What to try next, with a token that works: everything is still running. */
export const whereToLook = async (stack: Stack, studentId: string): Promise<readonly string[]> => {
  const gateway = stack.urls.apps['api-gateway'];
  const token = await createTokens(stack.secrets.jwtKeys).admin();
  const internal = stack.ports.apps['mastery-worker'].internal;
  const post = (path: string) =>
    `    curl -s ${gateway}${path} -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\`;
  return [
    '',
    'Everything keeps running. Where to look:',
    `  Console    ${gateway}/ (its door is open here: choose who you are)`,
    `  REST       ${gateway}`,
    `  Metrics    http://127.0.0.1:${internal}/metrics (the worker's; every app has its own)`,
    `  Kafka      ${stack.urls.kafka}`,
    `  Redis      ${stack.urls.redis}`,
    `  Schemas    ${stack.urls.registry}`,
    `  Logs       ${relative(process.cwd(), stack.logsFolder)}/`,
    '',
    '  Try it (the token speaks for an operator, for an hour):',
    '',
    `    TOKEN=${token}`,
    '',
    '  send an event of a new student,',
    '',
    post('/mastery/ingest'),
    `      -d "${newEvent}"`,
    '',
    '  and ask for students, old and new; likewise /predictions/next-week and /recommendations/learning-path:',
    '',
    post('/mastery/query'),
    `      -d '{"student_id":"${studentId}"}'`,
    '',
    '  The curriculum of the run has the topics BBB-block-1 to BBB-block-4. What breaks a rule, another topic',
    '  say, is accepted (202) and then refused: it stands on mastery.dlq and in the log of mastery-worker.',
    '',
    '  Ctrl-C stops everything; so does npm run stop in another terminal.',
    '',
  ];
};

/** A quiz, as a shell writes it between double quotes: with a new id, now. */
const newEvent = JSON.stringify({
  specversion: '1.0',
  id: '$(cat /proc/sys/kernel/random/uuid)',
  source: 'urn:try',
  type: 'quiz.completed',
  subject: 'ada',
  time: '$(date -u +%FT%TZ)',
  data: { topic: 'BBB-block-1', quiz_id: 'q1', score: 0.8 },
}).replaceAll('"', '\\"');
