import { NO_TRACER, type Tracer } from '@mastery/ports';

/** The preload is a program of its own: this is where an app finds what it left. */
const PLACE = Symbol.for('mastery.tracer');

const places = globalThis as { [PLACE]?: Tracer };

/** Makes a tracer known to the app that begins after it. */
export const installTracer = (tracer: Tracer): void => {
  places[PLACE] = tracer;
};

/** The tracer that the preload started; one that costs nothing where traces go nowhere. */
export const installedTracer = (): Tracer => places[PLACE] ?? NO_TRACER;
