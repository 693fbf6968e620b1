import { calculateRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import { SKILLS } from '@mastery/skills';

/** POST /mastery/calculate: the skill `calculate_mastery` on given components; touches no state. */
export const calculateRoute = (): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/calculate',
    input: calculateRequest,
    access: { roles: SKILLS.calculate_mastery.roles },
    handle: ({ input }) => ok(SKILLS.calculate_mastery.run(input)),
  });
