import { createForge } from '@mastery/auth-jwt/testing';

/** The secret and the name of the key that the test gateway knows. */
export const TEST_KEY = { kid: 'test', secret: 'k'.repeat(32) };

/** A token made by hand, so that it can be wrong in any way. */
export const forgeToken = createForge(TEST_KEY);
