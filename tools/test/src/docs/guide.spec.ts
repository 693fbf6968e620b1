import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { blocksOf, scriptOf, writtenBy } from './guide.ts';

const page = `# A guide

\`\`\`ts file=send.ts
console.log(1);
\`\`\`

Then:

\`\`\`sh needs=python3
greet() { echo "hello $1"; }
greet you
\`\`\`

\`\`\`sh
greet again
\`\`\`
`;

describe('the blocks of a guide', () => {
  it('say what they are, in order', () => {
    expect(blocksOf(page)).toMatchObject([
      { language: 'ts', file: 'send.ts', needs: undefined, code: 'console.log(1);\n' },
      { language: 'sh', file: undefined, needs: 'python3' },
      { language: 'sh', file: undefined, needs: undefined, code: 'greet again\n' },
    ]);
  });

  const run = (shell: string) =>
    spawnSync('bash', [
      '-c',
      scriptOf(blocksOf(shell).filter(({ language }) => language === 'sh')),
    ]);

  it('are typed into one shell, which tells what each wrote', () => {
    expect(writtenBy(String(run(page).stdout))).toEqual(['hello you', 'hello again']);
  });

  it('end with the first that fails', () => {
    const ran = run('```sh\nfalse\n```\n\n```sh\necho never\n```\n');
    expect(ran.status).toBe(1);
    expect(String(ran.stdout)).toBe('');
  });
});
