export { EVERY_STUDENT, NO_STUDENT, mayRead } from './access.ts';
export type { AccessVerdict, TeacherScope } from './access.ts';
export { bearerToken } from './bearer-token.ts';
export { jwtKeys } from './keys.ts';
export type { JwtKey } from './keys.ts';
export { rememberingTokens } from './remembered-tokens.ts';
export { signToken } from './sign-token.ts';
export type { TokenRequest } from './sign-token.ts';
export { createTokenVerifier } from './verify-token.ts';
export type {
  TokenFailure,
  TokenVerdict,
  TokenVerifier,
  TokenVerifierOptions,
} from './verify-token.ts';
