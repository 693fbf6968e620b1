export { createAnswerCheck } from './answer-check.ts';
export type { AnswerCheck, Answered, Asked } from './answer-check.ts';
export { UndocumentedAnswer, checkedFetch } from './checked-fetch.ts';
