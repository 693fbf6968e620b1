import { signToken } from '@mastery/auth-jwt';

/** Bearer tokens for a local start, each for one kind of caller, valid for an hour. */
export interface Tokens {
  service(): Promise<string>;
  admin(): Promise<string>;
  student(id: string): Promise<string>;
}

/** @param jwtKeys the keys of this start, `kid:secret` */
export const createTokens = (jwtKeys: string): Tokens => {
  const sign = (subject: string, role: 'service' | 'admin' | 'student') =>
    signToken({ keys: jwtKeys, subject, role, expiresInSeconds: 3_600 });
  return {
    service: () => sign('main-job', 'service'),
    admin: () => sign('operator', 'admin'),
    student: (id) => sign(id, 'student'),
  };
};
