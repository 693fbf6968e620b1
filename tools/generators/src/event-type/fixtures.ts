const MINIMAL = {
  specversion: '1.0',
  id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b0007',
  source: 'urn:learning-agent',
  subject: 'ada',
  time: '2026-03-10T10:00:00Z',
};

/** An event with its least, one with every field, and one that is wrong, by their files. */
export const fixturesFor = (type: string): Readonly<Record<string, string>> => {
  const minimal = { ...MINIMAL, type, data: { topic: 'loops' } };
  const full = {
    ...minimal,
    id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b0008',
    source: 'https://platform.example/agents/7',
    time: '2026-03-10T10:00:00.123Z',
    datacontenttype: 'application/json',
    dataschema: `urn:mastery-engine:schema:${type}:1`,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    tracestate: 'vendor=1',
    cohort: '2026-a.1',
    replay_of: '4f0e9c1a-0d3b-5c55-9d0e-5f1d6a7b8c90',
    replay_position: 17,
    data: { topic: 'loops', duration_s: 2_592_000 },
  };
  const wrong = { ...minimal, data: { topic: 'loops', duration_s: -1 } };
  const files = {
    'minimal.json': minimal,
    'full.json': full,
    'invalid/data.duration_s.json': wrong,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, event]) => [file, `${JSON.stringify(event, null, 2)}\n`]),
  );
};
