import { exportRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem, route } from '@mastery/http-server';
import { nothingKnown } from '../query/nothing-known.ts';
import type { ReadExport } from './read-export.ts';

/** GET /students/{id}/export: everything held about a student as one JSON document (GDPR, articles 15 and 20). */
export const exportRoute = ({ readExport }: { readonly readExport: ReadExport }): ProtectedRoute =>
  route({
    method: 'GET',
    path: '/students/:id/export',
    input: exportRequest,
    access: { roles: ['student', 'admin'], student: ({ id }) => id },
    handle: async ({ input: { id } }) => {
      const everything = await readExport(id);
      return everything === null
        ? problem('not-found', nothingKnown(id, undefined))
        : ok(everything, {
            'content-disposition': `attachment; filename="student-${id}.json"`,
            'cache-control': 'no-store',
          });
    },
  });
