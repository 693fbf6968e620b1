import { describe, expect, it } from '@jest/globals';
import { tellStatus } from './tell-status.ts';

const SINCE = '2026-03-10T12:00:00.000Z';
const healthy = { status: 'healthy', uptime_s: 61, dependencies: {} } as const;

const tell = (...services: Parameters<typeof tellStatus>[1]['services']) => {
  const lines: string[] = [];
  const exit = tellStatus({ say: (line) => void lines.push(line) }, { gateway: healthy, services });
  return { exit, lines };
};

describe('what is told of the services', () => {
  it('is one line for each, the gateway first, and 0 when all are healthy', () => {
    expect(tell({ app_id: 'mastery-engine', ...healthy })).toEqual({
      exit: 0,
      lines: [
        'api-gateway             healthy  up 61 s',
        'mastery-engine          healthy  up 61 s',
      ],
    });
  });

  it('names what is away and since when, and is 1', () => {
    const dependencies = { kafka: { up: false, since: SINCE }, redis: { up: true, since: SINCE } };
    const { exit, lines } = tell(
      { app_id: 'mastery-engine', ...healthy, status: 'unhealthy', dependencies },
      { app_id: 'prediction-service', status: 'away' },
    );
    expect(exit).toBe(1);
    expect(lines.slice(1)).toEqual([
      `mastery-engine          unhealthy  up 61 s  kafka is away since ${SINCE}`,
      'prediction-service      away',
    ]);
  });
});
