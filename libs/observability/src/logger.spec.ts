import { describe, expect, it } from '@jest/globals';
import { type LogLevel, createLogger } from './logger.ts';

const recorded = (level: LogLevel = 'info') => {
  const lines: string[] = [];
  const log = createLogger({
    service: 'api-gateway',
    level,
    destination: { write: (line) => lines.push(line) },
  });
  const last = () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown>;
  return { log, lines, last };
};

describe('a logger', () => {
  it('writes one JSON object per line with service, level, time and message', () => {
    const { log, lines, last } = recorded();
    log.info({ count: 3 }, 'three things');
    expect(lines[0]).toMatch(/^\{[^\n]*\}\n$/);
    expect(last()).toMatchObject({
      service: 'api-gateway',
      level: 'info',
      message: 'three things',
      count: 3,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = recorded('warn');
    log.info({}, 'not');
    log.warn({}, 'this');
    expect(lines).toHaveLength(1);
  });

  it('has children with fields of their own', () => {
    const { log, last } = recorded();
    log.child({ trace_id: 't' }).info({ a: 1 }, 'child');
    expect(last()).toMatchObject({ service: 'api-gateway', trace_id: 't', a: 1 });
  });

  it('writes an error with its stack and its cause', () => {
    const { log, last } = recorded();
    log.error({ error: new Error('outer', { cause: new Error('inner') }) }, 'failed');
    expect(JSON.stringify(last()['error'])).toMatch(/outer.*inner/);
    expect(last()['error']).toHaveProperty('stack');
  });

  it.each(['authorization', 'token', 'password', 'dapr-api-token'])('never writes %s', (name) => {
    const { log, lines } = recorded();
    log.info({ [name]: 'hidden-value', headers: { [name]: 'hidden-value' } }, 'asked');
    expect(lines.join('')).toContain('***');
    expect(lines.join('')).not.toContain('hidden-value');
  });

  it.each(['authorization', 'token', 'cookie', 'jwt'])('never writes %s of a child', (name) => {
    const { log, lines } = recorded();
    const child = log.child({ [name]: 'hidden-value', of: { [name]: 'hidden-value' } });
    child.info({ a: 1 }, 'asked');
    expect(lines.join('')).toMatch(/\*\*\*.*\*\*\*/);
    expect(lines.join('')).not.toContain('hidden-value');
  });

  it.each(['error', 'err'])('never writes what an error under %s carries', (field) => {
    const { log, lines, last } = recorded();
    const error = Object.assign(new Error('refused'), { token: 'hidden-value', status: 401 });
    log.error({ [field]: error }, 'failed');
    expect(last()[field]).toMatchObject({ message: 'refused', token: '***', status: 401 });
    expect(lines.join('')).not.toContain('hidden-value');
  });

  it.each([null, 'gone'])('writes %j where that is what was thrown', (error) => {
    const { log, last } = recorded();
    log.error({ error }, 'failed');
    expect(last()).toMatchObject({ error, message: 'failed' });
  });

  it('leaves what it was given as it was', () => {
    const { log } = recorded();
    const fields = { token: 'hidden-value', headers: { cookie: 'hidden-value' } };
    log.info(fields, 'asked');
    expect(fields).toEqual({ token: 'hidden-value', headers: { cookie: 'hidden-value' } });
  });
});
