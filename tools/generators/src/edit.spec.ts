import { describe, expect, it } from '@jest/globals';
import { createTree } from '@nx/devkit/testing';
import { camel, edit, mustBeNew, mustMatch, pascal } from './edit.ts';

const treeWith = (text: string) => {
  const tree = createTree();
  tree.write('list.ts', text);
  return tree;
};
const LIST = 'const all = [\n  one,\n  two,\n];\n';

describe('an edit', () => {
  it.each([
    ['above', 'const all = [\n  one,\n  new,\n  two,\n];\n'],
    ['below', 'const all = [\n  one,\n  two,\n  new,\n];\n'],
    ['instead', 'const all = [\n  one,\n  new,\n];\n'],
  ] as const)('puts something %s a line', (where, expected) => {
    const tree = treeWith(LIST);
    edit(tree, [{ file: 'list.ts', beside: 'two,', insert: '  new,', where }]);
    expect(tree.read('list.ts', 'utf8')).toBe(expected);
  });

  it.each([
    ['is not there', 'three,', 'no more'],
    ['is not the only one', 'one,', 'more than once'],
  ])('changes nothing at all where a line %s', (_what, beside, problem) => {
    const text = 'one,\ntwo,\none,\n';
    const tree = treeWith(text);
    const edits = [
      { file: 'list.ts', beside: 'two,', insert: 'new' },
      { file: 'list.ts', beside, insert: 'new' },
    ];
    expect(() => edit(tree, edits)).toThrow(problem);
    expect(tree.read('list.ts', 'utf8')).toBe(text);
  });
});

describe('a name', () => {
  it('is written as code has it', () => {
    expect([camel('lab.work-done'), pascal('lab.work-done')]).toEqual([
      'labWorkDone',
      'LabWorkDone',
    ]);
  });

  it('that is not as it should be is refused with an example', () => {
    expect(() => mustMatch('the type', 'Lab', /^[a-z]+\.[a-z]+$/, 'lab.completed')).toThrow(
      'the type is "Lab"; it has to be like lab.completed',
    );
  });

  it('that is there already is refused with the place', () => {
    expect(() => mustBeNew(treeWith(LIST), 'list.ts', 'two')).toThrow('list.ts');
  });
});
