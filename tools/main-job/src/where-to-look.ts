import { relative } from 'node:path';
import type { Stack } from '@mastery/stack';
import { createTokens } from './tokens.ts';

/** What to try next, with a token that works: everything is still running. */
export const whereToLook = async (stack: Stack, studentId: string): Promise<readonly string[]> => {
  const gateway = stack.urls.apps['api-gateway'];
  const token = await createTokens(stack.secrets.jwtKeys).admin();
  const internal = stack.ports.apps['mastery-worker'].internal;
  return [
    '',
    'Everything keeps running. Where to look:',
    `  REST       ${gateway}`,
    `  Metrics    http://127.0.0.1:${internal}/metrics (the worker's; every app has its own)`,
    `  Kafka      ${stack.urls.kafka}`,
    `  Redis      ${stack.urls.redis}`,
    `  Schemas    ${stack.urls.registry}`,
    `  Logs       ${relative(process.cwd(), stack.logsFolder)}/`,
    '',
    '  Ask for a student (this token speaks for an operator, for an hour):',
    '',
    `    TOKEN=${token}`,
    `    curl -s ${gateway}/mastery/query -H "authorization: Bearer $TOKEN" \\`,
    `      -H 'content-type: application/json' -d '{"student_id":"${studentId}"}'`,
    '',
    '  Ctrl-C stops everything; so does npm run stop in another terminal.',
    '',
  ];
};
