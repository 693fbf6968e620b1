import type { ProtectedRoute } from '@mastery/http-server';
import type { Metrics } from '@mastery/observability';
import type {
  Clock,
  EventLogProducer,
  EventLogReader,
  Logger,
  ServiceInvoker,
  StateStore,
} from '@mastery/ports';
import { createOpenLetters } from './count-open.ts';
import { createDiscard } from './discard.ts';
import { createDeadLetterEvents } from './events.ts';
import { createList } from './list.ts';
import type { Judge } from './replay-event.ts';
import { createReplay } from './replay.ts';
import { createReviews } from './reviews.ts';
import { deadLetterRoutes } from './routes.ts';
import { createShow } from './show.ts';

/** What review and repair of dead letters needs. */
export interface DeadLetterDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pseudonym: (subject: string) => string;
  readonly clock: Clock;
  readonly store: StateStore;
  readonly reader: EventLogReader;
  readonly producer: EventLogProducer;
  readonly invoker: ServiceInvoker;
  /** Event Validation, as the pipeline does it. */
  readonly judge: Judge;
}

/** Manual Review & Repair. */
export interface DeadLetters {
  readonly routes: readonly ProtectedRoute[];
  /** Counts the open letters anew; also when a letter was just written. Never rejects. */
  count(): Promise<void>;
  /** Letters that wait for somebody, by reason; null before they were counted. */
  open(): ReadonlyMap<string, number> | null;
  /** Ends counting at intervals. */
  close(): void;
}

/** Open letters are counted again after this long, milliseconds. */
const COUNT_MS = 10_000;

/** Creates review and repair of dead letters, and begins to count the open ones. */
export const createDeadLetters = (deps: DeadLetterDeps): DeadLetters => {
  const told = createDeadLetterEvents(deps.log, deps.metrics, deps.pseudonym);
  const reviews = createReviews(deps.store);
  const open = createOpenLetters({ ...deps, reviews, events: told });
  const events: typeof told = {
    ...told,
    replayed: (letter, event, by) => {
      told.replayed(letter, event, by);
      open.decided(letter);
    },
    discarded: (letter, by) => {
      told.discarded(letter, by);
      open.decided(letter);
    },
  };
  const shared = { ...deps, reviews, events };
  void open.refresh();
  const timer = setInterval(() => void open.refresh(), COUNT_MS);
  timer.unref();
  return {
    routes: deadLetterRoutes({
      list: createList(shared),
      show: createShow(shared),
      replay: createReplay(shared),
      discard: createDiscard(shared),
    }),
    count: () => open.refresh(),
    open: () => open.counts(),
    close: () => clearInterval(timer),
  };
};
