/** What the kept output must not hold. */
export interface Hidden {
  readonly secrets: readonly string[];
  /** The folder of the repository, which differs from machine to machine. */
  readonly root: string;
}

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Output that may be kept: without secrets, tokens, colours and where the repository lies. */
export const keepable = (output: string, { secrets, root }: Hidden): string =>
  secrets
    .flatMap((secret) => [secret, ...secret.split(':')])
    .filter((secret) => secret.length >= 16)
    .reduce((text, secret) => text.replaceAll(secret, '<secret>'), output)
    .replace(TOKEN, '<token>')
    .replace(COLOUR, '')
    .replaceAll(root, '<repository>')
    .replace(/[ \t]+$/gm, '');
