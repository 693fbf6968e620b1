/** The gateway as a client sees it. */
export interface Gateway {
  readonly url: string;
  readonly token: string;
  /** @throws Error unless the answer is 2xx */
  post(path: string, body: unknown): Promise<Response>;
  /** How many pieces of evidence a student's mastery rests on; 0 for a student who is unknown. */
  evidenceOf(studentId: string): Promise<number>;
}

/** Asks a gateway with this token. */
export const createGateway = (url: string, token: string): Gateway => {
  const ask = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  return {
    url,
    token,
    post: async (path, body) => {
      const answer = await ask(path, body);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer;
    },
    evidenceOf: async (studentId) => {
      const answer = await ask('/mastery/query', { student_id: studentId });
      const { evidence_count: count } = (await answer.json()) as { evidence_count?: number };
      return count ?? 0;
    },
  };
};
