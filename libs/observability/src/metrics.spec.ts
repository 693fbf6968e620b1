import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './metrics.ts';
import { createServerMetrics } from './server-metrics.ts';

describe('metrics', () => {
  it('are in the OpenMetrics format, with Node’s own among them', async () => {
    const metrics = createMetrics();
    expect(metrics.contentType).toContain('application/openmetrics-text');
    const text = await metrics.text();
    expect(text).toContain('process_cpu_user_seconds_total');
    expect(text).toMatch(/# EOF\n$/);
  });

  it('count, go up and down, and distribute', async () => {
    const metrics = createMetrics();
    const counter = metrics.counter({ name: 'a_total', help: 'A', labels: ['kind'] });
    counter.inc({ kind: 'x' });
    counter.inc({ kind: 'x' }, 2);
    metrics.gauge({ name: 'b', help: 'B', labels: [] }).set({}, 7);
    metrics.histogram({ name: 'c', help: 'C', labels: [], buckets: [1, 2] }).observe({}, 1.5);
    const text = await metrics.text();
    expect(text).toContain('a_total{kind="x"} 3');
    expect(text).toContain('\nb 7');
    expect(text).toContain('c_bucket{le="1"} 0');
    expect(text).toContain('c_bucket{le="2"} 1');
  });

  it('of two registries do not meet', async () => {
    const one = createMetrics();
    one.counter({ name: 'only_here_total', help: 'A', labels: [] }).inc({});
    expect(await createMetrics().text()).not.toContain('only_here');
  });
});

describe('metrics of an HTTP server', () => {
  const trace = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };

  it('have trace and student as exemplars, not as labels', async () => {
    const metrics = createMetrics();
    const server = createServerMetrics(metrics);
    const request = { method: 'POST', route: '/mastery/query', status: 200, trace };
    server.request({ ...request, durationSeconds: 0.004, student: 'f00d' });
    server.request({ ...request, durationSeconds: 0.2 });
    const text = await metrics.text();
    expect(text).toMatch(
      /_bucket\{le="0.005",method="POST",route="\/mastery\/query",status="200"\} 1 # \{trace_id="4bf9\w+",student="f00d"\} 0.004/,
    );
    expect(text).toContain(
      'http_request_duration_seconds_count{method="POST",route="/mastery/query",status="200"} 2',
    );
  });

  it('say which dependency is up', async () => {
    const metrics = createMetrics();
    createServerMetrics(metrics).dependency('redis', false);
    expect(await metrics.text()).toContain('dependency_up{dependency="redis"} 0');
  });
});

describe('metrics in plain text', () => {
  it('have no exemplars and no end, and their counters one name throughout', async () => {
    const metrics = createMetrics();
    metrics.counter({ name: 'a_total', help: 'What a counts', labels: [] }).inc({});
    const histogram = metrics.histogram({ name: 'c', help: 'C', labels: ['k'], buckets: [1] });
    histogram.observe({ k: 'x' }, 0.5, { trace_id: 'f'.repeat(32) });
    expect(await metrics.text()).toContain('# {trace_id=');
    const text = await metrics.plainText();
    expect(text).toContain('# HELP a_total What a counts\n# TYPE a_total counter\na_total 1\n');
    expect(text).toContain('c_bucket{le="1",k="x"} 1\n');
    expect(text).toContain('# TYPE process_cpu_user_seconds_total counter\n');
    expect(text).not.toMatch(/# \{|EOF/);
    expect(text.endsWith('\n')).toBe(true);
  });
});
