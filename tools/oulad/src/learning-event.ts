/** What each type of event carries, as the contract of `mastery.requests` has it. */
export interface LearningEventData {
  readonly 'cohort.member.added': { readonly cohort: string };
  readonly 'assignment.published': {
    readonly topic: string;
    readonly exercise_id: string;
    readonly due_at: string;
  };
  readonly 'exercise.completed': {
    readonly topic: string;
    readonly exercise_id: string;
    readonly correct: boolean;
    readonly total_exercises: number;
  };
  readonly 'quality.assessed': {
    readonly topic: string;
    readonly submission_id: string;
    /** 0 to 1. */
    readonly correctness: number;
  };
  readonly 'quiz.completed': {
    readonly topic: string;
    readonly quiz_id: string;
    /** 0 to 1. */
    readonly score: number;
  };
}

export type LearningEventType = keyof LearningEventData;

/** A CloudEvents 1.0 envelope in structured JSON. */
export interface LearningEventOf<Type extends LearningEventType> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: Type;
  /** The student. */
  readonly subject: string;
  /** RFC 3339 UTC. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: LearningEventData[Type];
}

export type LearningEvent = {
  [Type in LearningEventType]: LearningEventOf<Type>;
}[LearningEventType];
