export { createAnswerCheck } from './answer-check.ts';
export type { AnswerCheck, Answered, Asked } from './answer-check.ts';
export { UndocumentedAnswer, checkedFetch } from './checked-fetch.ts';
export { HOSTILE_BODIES } from './hostile-bodies.ts';
