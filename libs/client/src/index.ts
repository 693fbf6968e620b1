export type { components, operations, paths } from './api.gen.ts';
export { createMasteryClient } from './create-client.ts';
export type { ClientOptions, MasteryClient } from './create-client.ts';
