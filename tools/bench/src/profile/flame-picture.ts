import type { Frame } from './cpu-profile.ts';

const WIDTH = 1_200;
const ROW = 17;
const TOP = 36;
/** Narrower than this nothing can be seen. */
const MIN_SHARE = 0.001;
/** About as wide as a letter of the names. */
const LETTER = 6.5;

/**
 * A flame graph in SVG, the callers above: a box is as wide as the CPU time of a function and what it called; its
 * title, shown under the mouse, says the share. Calls of less than a thousandth are left out.
 */
export const flamePicture = (title: string, root: Frame): string => {
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, x: number, depth: number) => {
    const share = frame.total / root.total;
    if (share < MIN_SHARE) return;
    deepest = Math.max(deepest, depth);
    boxes.push(boxOf(frame, x, depth, share));
    let left = x;
    for (const child of frame.children) {
      draw(child, left, depth + 1);
      left += (WIDTH * child.total) / root.total;
    }
  };
  draw(root, 0, 0);
  const height = TOP + (deepest + 1) * ROW + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" font-size="11">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="4" y="22" font-family="sans-serif" font-size="15">${escaped(title)}</text>`,
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
};

const boxOf = ({ name, url }: Frame, x: number, depth: number, share: number): string => {
  const [y, width] = [TOP + depth * ROW, WIDTH * share];
  const file = url.replace(/^.*\/(node_modules|apps|libs|tools)\//, '$1/');
  const label = name.slice(0, Math.floor((width - 4) / LETTER));
  const text =
    label.length < 3
      ? ''
      : `<text x="${(x + 3).toFixed(1)}" y="${y + 12}">${escaped(label)}</text>`;
  return `<g><title>${escaped(`${name} ${file}: ${(100 * share).toFixed(1)} %`)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 1}" fill="${colourOf(url || name)}"/>${text}</g>`;
};

/** A warm colour for the project's own code, a cold one for that of others. */
const colourOf = (place: string): string => {
  if (place.startsWith('(garbage')) return '#c9c9c9';
  if (place.includes('/node_modules/')) return '#a9c7ea';
  return /\/(apps|libs)\//.test(place) ? '#f4b26a' : '#d6dfe6';
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
