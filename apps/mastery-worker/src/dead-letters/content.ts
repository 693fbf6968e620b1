import type { LetterContent } from '@mastery/api-schemas';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as far as people can read them: JSON, else text, else base64. */
export const shown = (bytes: Buffer): LetterContent => {
  const text = textOf(bytes);
  if (text === null) return { encoding: 'base64', content: bytes.toString('base64') };
  try {
    return { encoding: 'json', content: JSON.parse(text) as unknown };
  } catch {
    return { encoding: 'text', content: text };
  }
};

/** Headers are text by custom: `5` and `true` stay what they look like. */
export const shownText = (bytes: Buffer): LetterContent => {
  const text = textOf(bytes);
  return text === null
    ? { encoding: 'base64', content: bytes.toString('base64') }
    : { encoding: 'text', content: text };
};

const textOf = (bytes: Buffer): string | null => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};
