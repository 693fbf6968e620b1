import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';

const pages = globSync('{*.md,{.github,apps,deploy,docs,libs,tools}/**/*.md}', {
  cwd: repositoryRoot,
  exclude: ['**/{node_modules,dist}'],
});
const read = (page: string) => readFileSync(join(repositoryRoot, page), 'utf8');

/** Links and pictures of a page that lead into the repository, without what is in fences. */
const linksOf = (text: string): readonly string[] =>
  [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)].map(
    ([, to]) => to ?? '',
  );

/** How a heading is addressed. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

const leadsSomewhere = (page: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#');
  const target = join(dirname(page), decodeURI(file));
  if (!existsSync(join(repositoryRoot, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsIn(target).includes(anchor);
};

describe('the links of', () => {
  it.each(pages)('%s lead somewhere', (page) => {
    expect(linksOf(read(page)).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it('a page that leads nowhere are told', () => {
    const links = linksOf('[a](docs/walk.md) [b](docs/none.md) [c](docs/walk.md#none) ![d](x.png)');
    expect(links.filter((link) => !leadsSomewhere('README.md', link))).toEqual([
      'docs/none.md',
      'docs/walk.md#none',
      'x.png',
    ]);
  });
});

describe('every page of docs', () => {
  it('is linked from another page', () => {
    const linked = new Set(
      pages.flatMap((page) =>
        linksOf(read(page)).map((link) => join(dirname(page), link.split('#')[0] ?? '')),
      ),
    );
    const alone = pages.filter((page) => page.startsWith('docs/') && !linked.has(page));
    expect(alone.filter((page) => !linked.has(dirname(page)))).toEqual([]);
  });
});
