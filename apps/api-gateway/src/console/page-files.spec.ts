import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readPageFiles } from './page-files.ts';

describe('the files of the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) =>
    ['', '.br', '.gz'].forEach((ending) => writeFileSync(join(folder, name + ending), text));

  it('have to be there: an app without its page was not built', () => {
    expect(() => readPageFiles(folder)).toThrow('npm run build puts it there');
  });

  it('are read with their compressed forms, under the names that the document knows', () => {
    mkdirSync(join(folder, 'assets'));
    write('index.html', '<!doctype html>');
    write('assets/index-abc.js', 'void 0');
    const files = readPageFiles(folder);
    expect([...files.keys()].sort()).toEqual(['assets/index-abc.js', 'index.html']);
    const script = files.get('assets/index-abc.js');
    expect(script?.type).toBe('text/javascript; charset=utf-8');
    expect(String(script?.content.br)).toBe('void 0');
  });
});
