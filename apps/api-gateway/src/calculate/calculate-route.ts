import { calculateRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import { calculateMastery } from '@mastery/skills';

/** POST /mastery/calculate: the skill `calculate_mastery` on given components; touches no state. */
export const calculateRoute = (): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/calculate',
    input: calculateRequest,
    access: { roles: calculateMastery.roles },
    handle: ({ input }) => ok(calculateMastery.run(input)),
  });
