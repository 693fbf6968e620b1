import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ApiExample,
  type ApiOperation,
  OPERATIONS,
  type Role,
  openApiDocument,
  role,
} from '@mastery/api-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(JSON.parse(JSON.stringify(openApiDocument())) as object, 'openapi');

const errorsOf = (name: string, value: unknown) => {
  const isValid = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (!isValid) throw new Error(`no schema ${name}`);
  void isValid(value);
  return isValid.errors ?? [];
};
const EXAMPLES = OPERATIONS.flatMap((operation) =>
  operation.examples.map((example) => [operation.id, example.summary, operation, example] as const),
);
/** Paths as routes spell them, `/mastery/ingest/:event_id`. */
const asRoute = ({ path }: ApiOperation) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Without roles everybody with a token may call. */
const named = (roles: readonly Role[] = role.options) => [...roles].sort();

describe('the OpenAPI document', () => {
  const world = createWorld();
  world.studentsMayIngest = true;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());

  it('has every endpoint of the gateway and no other', () => {
    const isFileOfPage = (path: string) => /^\/((docs|push)\/|console(\/|$))/.test(path);
    const served = gateway.routes
      .filter(({ path }) => !isFileOfPage(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    const described = OPERATIONS.map((each) => `${each.method} ${asRoute(each)}`);
    expect([...described].sort()).toEqual([...served].sort());
  });

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    'names the roles and the content types of %s',
    (_id, operation) => {
      const route = gateway.routes.find(({ path }) => path === asRoute(operation));
      if (operation.roles === 'open') expect(route?.open).toBe(true);
      else if (route?.open === false) {
        expect(named(operation.roles)).toEqual(named(route.access.roles));
        if (operation.body) {
          expect(operation.contentTypes ?? ['application/json']).toEqual(route.contentTypes);
        }
      } else throw new Error('no such route');
    },
  );

  it.each(EXAMPLES)(
    'has examples that its own schemas admit: %s, %s',
    (_id, _summary, operation, example: ApiExample) => {
      if (operation.body) expect(errorsOf(operation.body.name, example.body)).toEqual([]);
      const { schema } = operation.answers[example.status] ?? {};
      expect(schema && errorsOf(schema.name, example.answer)).toEqual([]);
    },
  );

  it('has an example for every endpoint that answers data', () => {
    const answersData = ({ answers }: ApiOperation) =>
      Object.values(answers).some(({ schema }) => schema !== undefined);
    const bare = OPERATIONS.filter((each) => answersData(each) && each.examples.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(['/openapi.json', '/api/v1/openapi.json'])('is served to everybody: %s', async (path) => {
    const answer = await gateway.get(path);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it.each([
    ['/docs', 'text/html', '<div id="page">'],
    ['/docs/start.js', 'text/javascript', 'SwaggerUIBundle('],
    ['/docs/swagger-ui-bundle.js', 'text/javascript', 'SwaggerUIBundle'],
    ['/docs/swagger-ui.css', 'text/css', '.swagger-ui'],
  ])('is a page without anything from elsewhere: %s', async (path, type, content) => {
    const answer = await gateway.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      `${type}; charset=utf-8`,
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(await answer.text()).toContain(content);
  });
});
