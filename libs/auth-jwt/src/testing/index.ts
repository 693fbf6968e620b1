export { createForge, firstKey } from './forge-token.ts';
export type { Forge, SigningKey } from './forge-token.ts';
export { hostileTokens } from './hostile-tokens.ts';
