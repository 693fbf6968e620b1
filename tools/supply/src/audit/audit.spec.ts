import { describe, expect, it } from '@jest/globals';
import { readGo } from './go.ts';
import { readNpm } from './npm.ts';
import type { Outcome } from './outcome.ts';
import { linesOf, statusOf } from './report.ts';

const ended = (out: string, code = 0, complained = '') => ({ code, out, complained });
const indented = (...messages: readonly object[]) =>
  messages.map((message) => JSON.stringify(message, null, 2)).join('\n');
const none: Outcome = { kind: 'none-known' };
const away: Outcome = { kind: 'could-not-ask', why: 'no such host' };
const known = [{ what: 'a', severity: 'high', title: 'bad, https://example.org/1' }];
const some: Outcome = { kind: 'some-found', known };

describe('what npm answers', () => {
  it('names each vulnerability once, with its severity and where to read on', () => {
    const via = [{ title: 'bad', url: 'https://example.org/1' }];
    const report = {
      auditReportVersion: 2,
      vulnerabilities: { a: { severity: 'high', via }, b: { severity: 'high', via: ['a'] } },
    };
    expect(readNpm(ended(JSON.stringify(report), 1))).toEqual(some);
  });

  it('is that none is known only when the registry said so', () => {
    expect(readNpm(ended('{"auditReportVersion":2,"vulnerabilities":{}}'))).toEqual(none);
    const refused = JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } });
    const could = (why: string) => ({ kind: 'could-not-ask', why });
    expect(readNpm(ended(refused, 1))).toEqual(could('405 Method Not Allowed'));
    expect(readNpm(ended('{}'))).toEqual(could('it ended with status 0 and said nothing'));
    expect(readNpm(ended('', 127, 'no npm\n'))).toEqual(could('no npm'));
  });
});

describe('what Go’s checker answers', () => {
  const began = [{ config: {} }, { SBOM: { modules: [] } }];

  it('names each module with its version and what mends it', () => {
    const osv = { id: 'GO-1', summary: 'bad' };
    const trace = [{ module: 'example.org/a', version: 'v1.0.0' }];
    const finding = { osv: 'GO-1', fixed_version: 'v1.0.1', trace };
    expect(readGo(ended(indented(...began, { osv }, { finding })))).toEqual({
      kind: 'some-found',
      known: [
        {
          what: 'example.org/a v1.0.0',
          severity: 'unrated',
          title: 'bad (GO-1, mended in v1.0.1)',
        },
      ],
    });
  });

  it('is that none is known only when the database was asked', () => {
    expect(readGo(ended(indented(...began)))).toEqual(none);
    const database = ended(indented(...began), 1, 'no such host\nexit status 1\n');
    expect(readGo(database)).toEqual(away);
    expect(readGo(ended('')).kind).toBe('could-not-ask');
    expect(readGo(ended('not JSON')).kind).toBe('could-not-ask');
  });
});

describe('the report', () => {
  it.each([
    [[none, none], 0, 'No vulnerability is known.'],
    [[none, some], 1, 'There are known vulnerabilities.'],
    [[away, some], 1, 'There are known vulnerabilities.'],
    [[none, away], 69, 'Not everybody could be asked: this says nothing about vulnerabilities.'],
    [[], 69, 'Not everybody could be asked: this says nothing about vulnerabilities.'],
  ])('tells none known, some found and could not ask apart: case %#', (outcomes, status, last) => {
    const asked = outcomes.map((outcome) => ({ about: 'x', outcome }));
    expect(statusOf(asked)).toBe(status);
    expect(linesOf(asked).at(-1)).toBe(last);
  });

  it('says each finding on a line of its own, and why somebody could not be asked', () => {
    const asked = [some, away, none].map((outcome, n) => ({ about: `part ${n}`, outcome }));
    expect(linesOf(asked).slice(0, -1)).toEqual([
      'part 0: 1 found',
      '  high a: bad, https://example.org/1',
      'part 1: could not ask (no such host)',
      'part 2: none known',
    ]);
  });
});
