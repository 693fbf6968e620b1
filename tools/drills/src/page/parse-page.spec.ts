import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { keepable } from './keep.ts';
import { readPages } from './pages.ts';
import { parsePage, runBlocks } from './parse-page.ts';
import { sessionOf, typed } from './session.ts';

const PAGE = [
  '# Restart',
  '<!-- drill',
  'echo made',
  '-->',
  'Prose with `sh`.',
  '```sh',
  'GREETING=hello',
  'echo "$GREETING"',
  '```',
  '```sh cluster',
  'kubectl rollout restart deployment/x',
  '```',
  '```json',
  '{}',
  '```',
].join('\n');

describe('a procedure', () => {
  it('is what it says to type, in its order, with where it stands', () => {
    expect(parsePage(PAGE).map(({ kind, line }) => [kind, line])).toEqual([
      ['situation', 3],
      ['step', 7],
      ['cluster', 11],
    ]);
  });

  it('shows each block before it runs it, and nothing that needs a cluster', () => {
    const session = sessionOf(runBlocks(parsePage(PAGE)));
    expect(execFileSync('bash', ['-s'], { input: session, encoding: 'utf8' })).toBe(
      ['', '# echo made', 'made', '', '$ GREETING=hello', '> echo "$GREETING"', 'hello', ''].join(
        '\n',
      ),
    );
  });

  it('ends at the first command that fails', () => {
    const session = sessionOf(parsePage('```sh\nfalse\n```\n```sh\necho never\n```'));
    expect(() => execFileSync('bash', ['-s'], { input: session })).toThrow('Command failed');
  });

  it('leaves neither secrets nor tokens nor places in what is kept', () => {
    const hidden = { secrets: ['kid:abcdefghijklmnopqrst'], root: '/home/somebody/engine' };
    const said = 'key abcdefghijklmnopqrst token eyJhbGci.eyJzdWIi.c2ln in /home/somebody/engine/x';
    expect(keepable(said, hidden)).toBe('key <secret> token <token> in <repository>/x');
  });
});

describe.each(readPages())('docs/runbooks/procedures/$name.md', ({ blocks, output }) => {
  it('was tried as it is written, and what it said is kept', () => {
    expect(existsSync(output)).toBe(true);
    const kept = readFileSync(output, 'utf8');
    for (const block of runBlocks(blocks)) expect(kept).toContain(`${typed(block)}\n`);
  });
});
