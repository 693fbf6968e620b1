import type { IngestResponse, LearningPathResponse, QueryResponse } from '@mastery/api-schemas';
import type { LearningEvent, PredictionResult } from '@mastery/event-schemas';

/** The engine as a client sees it: REST with a bearer token. */
export interface GatewayClient {
  ingest(events: readonly LearningEvent[]): Promise<IngestResponse>;
  query(studentId: string): Promise<QueryResponse>;
  nextWeek(studentId: string): Promise<PredictionResult>;
  learningPath(studentId: string): Promise<LearningPathResponse>;
}

/** The gateway answered something else than 2xx. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  readonly status: number;
  /** After how long it makes sense to ask again, milliseconds; null when it makes none. */
  readonly retryAfterMs: number | null;

  constructor(path: string, response: Response, text: string) {
    super(`POST ${path} answered ${response.status}: ${text}`);
    this.status = response.status;
    const seconds = response.headers.get('retry-after');
    this.retryAfterMs = seconds === null ? null : Number(seconds) * 1_000;
  }
}

/** Calls the gateway in the name of whoever the token speaks for; throws GatewayRefusal on any other answer than 2xx. */
export const createGatewayClient = (baseUrl: string, token: string): GatewayClient => {
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new GatewayRefusal(path, response, text);
    return JSON.parse(text) as Answer;
  };
  return {
    ingest: (events) => post('/mastery/ingest', events),
    query: (student_id) => post('/mastery/query', { student_id }),
    nextWeek: (student_id) => post('/predictions/next-week', { student_id }),
    learningPath: (student_id) => post('/recommendations/learning-path', { student_id }),
  };
};
