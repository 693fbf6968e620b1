import { FOLD_MUTATIONS } from './fold-mutations.ts';
import type { Mutation } from './mutation.ts';
import { ORDER_MUTATIONS } from './order-mutations.ts';
import { POSITION_MUTATIONS } from './position-mutations.ts';
import { PUBLISH_MUTATIONS } from './publish-mutations.ts';
import { STORE_MUTATIONS } from './store-mutations.ts';

/** Every error that is put into the worker to see whether it is found. */
export const MUTATIONS: readonly Mutation[] = [
  ...ORDER_MUTATIONS,
  ...POSITION_MUTATIONS,
  ...STORE_MUTATIONS,
  ...FOLD_MUTATIONS,
  ...PUBLISH_MUTATIONS,
];
