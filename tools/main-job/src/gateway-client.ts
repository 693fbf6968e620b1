import type { IngestResponse, LearningPathResponse, QueryResponse } from '@mastery/api-schemas';
import type { LearningEvent, PredictionResult } from '@mastery/event-schemas';

/** The engine as a client sees it: REST with a bearer token. */
export interface GatewayClient {
  ingest(events: readonly LearningEvent[]): Promise<IngestResponse>;
  query(studentId: string): Promise<QueryResponse>;
  nextWeek(studentId: string): Promise<PredictionResult>;
  learningPath(studentId: string): Promise<LearningPathResponse>;
}

/** Calls the gateway in the name of whoever the token speaks for; throws on any other answer than 2xx. */
export const createGatewayClient = (baseUrl: string, token: string): GatewayClient => {
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  return {
    ingest: (events) => post('/mastery/ingest', events),
    query: (student_id) => post('/mastery/query', { student_id }),
    nextWeek: (student_id) => post('/predictions/next-week', { student_id }),
    learningPath: (student_id) => post('/recommendations/learning-path', { student_id }),
  };
};
