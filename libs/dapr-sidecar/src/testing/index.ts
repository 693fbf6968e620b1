export { describeStateStore } from './describe-state-store.ts';
export type { StateStoreFixture } from './describe-state-store.ts';
