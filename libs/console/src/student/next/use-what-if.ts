import { useEffect, useRef } from 'preact/hooks';
import type { UsedResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { later } from '../../shell/later.ts';
import { useStudentResource } from '../use-student-resource.ts';
import { type WhatIf, type Wish, withWish } from './what-if.ts';

/** How long a slider has to rest before it is asked, milliseconds. */
const REST_MS = 200;

/** What a wish would change. The answer before stays in sight until the next one is there. */
export const useWhatIf = (wish: Wish): UsedResource<WhatIf> => {
  const { api } = useConsole();
  const latest = useRef(wish);
  latest.current = wish;
  const asked = useStudentResource(async (student_id, signal) => {
    const now = latest.current;
    return withWish(
      await api.POST('/mastery/what-if', { body: { student_id, ...now }, signal }),
      now,
    );
  });
  useEffect(() => later(asked.refresh, REST_MS), [wish.topic, wish.correct, asked.refresh]);
  return asked;
};
