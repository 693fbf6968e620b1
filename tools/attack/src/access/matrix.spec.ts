import { describe, expect, it } from '@jest/globals';
import { METHOD, OPERATIONS } from '@mastery/api-schemas';
import { SKILLS } from '@mastery/skills';
import { METHODS_OF } from './dapr.ts';
import { MATRIX, MAY } from './matrix.ts';
import { SKILL_ROWS } from './skills.ts';

describe('the matrix of who may do what', () => {
  const guarded = OPERATIONS.filter(({ roles }) => roles !== 'open');

  it.each(guarded.map(({ id }) => id))('has a row of %s: a new route needs one', (id) => {
    expect(Object.keys(MATRIX)).toContain(id);
    expect(MATRIX[id]).not.toEqual([]);
  });

  it('has no row of a route that is gone', () => {
    const known = guarded.map(({ id }) => id);
    expect(Object.keys(MATRIX).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has every Dapr method: a new one needs an app that offers it', () => {
    const rows = Object.values(METHODS_OF).flat();
    expect(Object.values(METHOD).filter((method) => !rows.includes(method))).toEqual([]);
  });

  it('has every skill of /mcp, and no other', () => {
    expect(Object.keys(SKILL_ROWS).toSorted()).toEqual(Object.keys(SKILLS).toSorted());
  });

  it('lets nobody do what is for operators but an admin', () => {
    expect(MAY.admins).toEqual(['admin']);
    const operators = guarded.filter(({ tag }) => tag === 'Operations').map(({ id }) => id);
    const others = operators.filter((id) => MATRIX[id]?.some(({ may }) => may !== 'admins'));
    expect(others).toEqual([]);
  });
});
