import { type Check, tally } from '../scenario.ts';
import { bearer, parsed } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import { MAY } from './matrix.ts';
import { patiently } from './roles-and-routes.ts';
import { CALLERS, type Caller, type World, claimsOf } from './world.ts';

/** Every skill of `/mcp`: who may call it about the victim, and with what. */
export const SKILL_ROWS: Readonly<
  Record<string, { readonly may: keyof typeof MAY; readonly more?: object; readonly nobody?: true }>
> = {
  calculate_mastery: { may: 'everybody', more: { components: { quiz: 0.5 } }, nobody: true },
  explain_mastery: { may: 'readers' },
  what_if: { may: 'readers', more: { topic: 'BBB-block-1', correct: 1 } },
  predict_mastery: { may: 'readers' },
  recommend_path: { may: 'readers' },
  detect_patterns: { may: 'rulers' },
};

interface Told {
  readonly result?: {
    readonly tools?: readonly { readonly name: string }[];
    readonly isError?: boolean;
    readonly content?: readonly { readonly text?: string }[];
  };
}

/** The skills that assistants call, each by each caller. */
export const skills = async (target: Target, world: World): Promise<readonly Check[]> => {
  const send = async (caller: Caller, method: string, params: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const headers = {
      ...bearer(target, claimsOf(world, caller)),
      accept: 'application/json, text/event-stream',
    };
    const answer = await patiently(target, { method: 'POST', path: '/mcp', headers, body });
    return parsed(answer.text) as Told | undefined;
  };
  const listed = tally('every skill that /mcp lists has a row');
  const refused = tally(
    'a skill about the victim is refused to whoever may not see them, and answered to whoever may',
  );
  const { result } = (await send('admin', 'tools/list', {})) ?? {};
  for (const { name } of result?.tools ?? [])
    listed.tried(name in SKILL_ROWS ? null : `${name} has no row`);
  for (const [name, { may, more, nobody }] of Object.entries(SKILL_ROWS)) {
    for (const caller of CALLERS) {
      const whom = nobody ? {} : { student_id: world.victim };
      const told = await send(caller, 'tools/call', { name, arguments: { ...whom, ...more } });
      const text = told?.result?.content?.[0]?.text ?? '';
      const code = told?.result?.isError
        ? (parsed(text) as { readonly code?: string } | undefined)?.code
        : 'answered';
      const isMeant = (MAY[may] as readonly Caller[]).includes(caller);
      const isRight = isMeant ? code === 'answered' || code === 'not-found' : code === 'forbidden';
      refused.tried(isRight ? null : `${name} to ${caller}: ${code ?? JSON.stringify(told)}`);
    }
  }
  return [listed.check(), refused.check()];
};
