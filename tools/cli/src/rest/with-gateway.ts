import type { MasteryClient } from '@mastery/client';
import { configSchema, secret } from '@mastery/service-config';
import { z } from 'zod';
import type { Cli } from '../cli.ts';
import { configured } from '../configured.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type RestAnswer, createGateway } from './ask-gateway.ts';

/** Where the gateway is and the operator's bearer token, of role admin. */
const gatewaySettings = configSchema({
  MASTERY_URL: z.url().prefault('http://127.0.0.1:3000').describe('The api-gateway'),
  MASTERY_TOKEN: secret(z.string().min(1)).describe('Bearer token of role admin'),
});

/** Does the work of a command that asks the gateway. */
export const withGateway = (
  cli: Cli,
  work: (gateway: MasteryClient) => Promise<Exit>,
): Promise<void> =>
  configured(cli, gatewaySettings, ({ MASTERY_URL: url, MASTERY_TOKEN: token }) =>
    work(createGateway({ url, token })),
  );

/** Tells an answer: what was answered by `tell` or as it is, what went wrong in the gateway's words. */
export const tellAnswer = <Body>(
  cli: Cli,
  answer: RestAnswer<Body>,
  tell: (body: Body) => void,
): Exit => {
  switch (answer.outcome) {
    case 'answered':
      tell(answer.body);
      cli.answer(answer.body);
      return EXIT.ok;
    case 'refused': {
      const { title, detail, errors = [] } = answer.problem;
      cli.complain(detail === undefined ? title : `${title}: ${detail}`);
      for (const { path, message } of errors) cli.complain(`  ${path}: ${message}`);
      return EXIT.refused;
    }
    case 'unavailable':
      cli.complain(answer.detail);
      return EXIT.unavailable;
  }
};
