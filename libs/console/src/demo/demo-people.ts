import { type Session, readToken } from '../session/read-token.ts';

/** Who one may be, and what the form sends as: only a gateway that was started for this gives it away. */
export interface DemoPeople {
  readonly people: readonly Session[];
  /** Of the learning platform: the form sends as one. */
  readonly platform: string;
  /** What there is to learn. */
  readonly topics: readonly string[];
}

interface DemoAnswer {
  readonly tokens: readonly string[];
  readonly platform: string;
  readonly topics: readonly string[];
}

/** Asks at the demo door; null where there is none, which is everywhere but on a local start. */
export const askDemoDoor = async (signal: AbortSignal): Promise<DemoPeople | null> => {
  try {
    const response = await fetch('/demo/sign-ins', { signal });
    if (!response.ok) return null;
    const { tokens, platform, topics } = (await response.json()) as DemoAnswer;
    return { people: tokens.flatMap(sessionIn), platform, topics };
  } catch {
    return null;
  }
};

const sessionIn = (token: string): readonly Session[] => {
  const reading = readToken(token, Date.now());
  return reading.kind === 'session' ? [reading.session] : [];
};
