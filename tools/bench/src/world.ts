import type { StateStore } from '@mastery/ports';
import type { Stack } from '@mastery/stack';
import type { Redis } from 'ioredis';
import type { Gateway } from './gateway.ts';
import type { Seeded } from './seed.ts';
import type { BaselineApp } from './start-baseline.ts';

/** Everything that a scenario measures with. */
export interface World {
  readonly stack: Stack;
  readonly gateway: Gateway;
  readonly bare: BaselineApp;
  readonly redis: Redis;
  readonly store: StateStore;
  readonly seeded: Seeded;
  /** How long each side of a round is put under load. */
  readonly seconds: number;
  readonly rounds: number;
  /** How many queries the gateway has answered from which layer, and in all. */
  answers(): Promise<Answers>;
}

/** Queries by the layer that answered. */
export interface Answers {
  readonly L1: number;
  readonly L2: number;
  readonly STORE: number;
  readonly total: number;
}
