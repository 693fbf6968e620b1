import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runScenario } from './run-scenarios.ts';
import { holds } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import type { LocalStack } from './target/target.ts';

/** One representative of each attack; `npm run attack` has them all. */
describe('the running stack, attacked', () => {
  const local = JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as LocalStack;
  const target = { gateway: local.urls.apps['api-gateway'], keys: local.secrets.jwtKeys, local };
  const how = { seed: 1, brief: true };

  // Rights need a second stack, which npm run attack starts.
  const chosen = SCENARIOS.filter(({ name }) => name !== 'rights');
  it.each(chosen)(
    'holds against $name: $what',
    async (scenario) => {
      const { checks } = await runScenario(scenario, { target, how });
      expect(checks.filter((check) => !holds(check))).toEqual([]);
      expect(checks.length).toBeGreaterThan(0);
    },
    180_000,
  );
});
