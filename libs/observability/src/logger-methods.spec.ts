import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.ts';

describe('a level that is chosen at run time', () => {
  it.each(['debug', 'warn'] as const)('is logged when it is called on its logger: %s', (level) => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const log = createLogger({ service: 'test', level: 'debug', destination });
    log[level]({ failures: 1 }, 'told');
    expect(lines.join()).toContain('told');
  });
});
