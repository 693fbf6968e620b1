/** A read on its way. */
export interface Flight {
  /** True once what it reads may be older than an eviction: its answer is for those who wait, not for a cache. */
  isVoid(): boolean;
}

/** One flight per key: whoever asks for what is being read waits for that. */
export interface Flights<Answer> {
  join(key: string, take: (flight: Flight) => Promise<Answer>): Promise<Answer>;
  /** Whoever comes from now on takes a flight of their own. */
  void(key: string): void;
  voidAll(): void;
}

interface Underway<Answer> {
  isVoid: boolean;
  readonly answer: Promise<Answer>;
}

/** Creates the flights of one process; none is on its way. */
export const createFlights = <Answer>(): Flights<Answer> => {
  const flying = new Map<string, Underway<Answer>>();
  const voidOne = (key: string) => {
    const flight = flying.get(key);
    if (flight) flight.isVoid = true;
    flying.delete(key);
  };
  return {
    join: (key, take) => {
      const joined = flying.get(key);
      if (joined) return joined.answer;
      const flight: Underway<Answer> = {
        isVoid: false,
        answer: take({ isVoid: () => flight.isVoid }),
      };
      flying.set(key, flight);
      const land = () => {
        if (flying.get(key) === flight) flying.delete(key);
      };
      flight.answer.then(land, land);
      return flight.answer;
    },
    void: voidOne,
    voidAll: () => {
      for (const key of [...flying.keys()]) voidOne(key);
    },
  };
};
