import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Each technology has one home: the adapter lib that is named here. */
const TECHNOLOGY = {
  'kafka-event-log': ['kafkajs'],
  'dapr-sidecar': ['@dapr/*', '@grpc/*', '@bufbuild/*'],
  'http-server': ['express', 'helmet', 'cors'],
  'auth-jwt': ['jose'],
  observability: ['pino', 'prom-client', '@opentelemetry/*'],
  'redis-cache': ['ioredis'],
  client: ['openapi-fetch'],
  'notify-channels': ['undici', 'ipaddr.js', 'web-push', 'nodemailer'],
  'mcp-server': ['@modelcontextprotocol/*'],
};
const technologies = Object.values(TECHNOLOGY).flat();

const rule = (tag, allowed, banned = technologies) => ({
  sourceTag: `type:${tag}`,
  onlyDependOnLibsWithTags: allowed.map((name) => `type:${name}`),
  bannedExternalImports: banned,
});

/** apps → adapters → domain → contracts; tools stand outside and may use what they drive, proofs run an app's own code. */
const depConstraints = [
  rule('app', ['adapter', 'domain', 'contract']),
  rule('adapter', ['contract'], []),
  ...Object.entries(TECHNOLOGY).map(([lib, own]) => ({
    sourceTag: `adapter:${lib}`,
    bannedExternalImports: technologies.filter((technology) => !own.includes(technology)),
  })),
  rule('domain', ['domain', 'contract']),
  // A page runs in a browser: of the server it knows the typed client, and of contracts their types.
  {
    sourceTag: 'type:page',
    onlyDependOnLibsWithTags: ['adapter:client', 'type:contract'],
    bannedExternalImports: technologies,
  },
  rule('contract', ['contract']),
  rule('tool', ['tool', 'contract', 'domain', 'adapter'], []),
  // Proofs run an app's own code; nothing else may reach into one.
  rule('proof', ['app', 'tool', 'contract', 'domain', 'adapter'], []),
];

const impure = (what) => `The domain is pure: ${what} is handed in as an argument.`;

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '**/test-results/**',
      '.run/**',
      '**/*.gen.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints },
      ],
    },
  },
  {
    files: [
      'libs/{domain-scoring,learner-model,learning-standards,skills,event-schemas,state-keys,api-schemas}/src/**/*.ts',
    ],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: impure('the outside world') }] },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: impure('the environment') },
        { name: 'performance', message: impure('the time') },
        { name: 'fetch', message: impure('the network') },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: impure('the time') },
        { object: 'Math', property: 'random', message: impure('randomness') },
        { object: 'crypto', property: 'randomUUID', message: impure('randomness') },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: impure('the time'),
        },
      ],
    },
  },
  {
    files: ['libs/console/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'],
    rules: {
      // Their schemas are code, and come with what reads them: only types stay behind when the page is built.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@mastery/*', '!@mastery/client'],
              allowTypeImports: true,
              message: 'A page has only the types of a contract.',
            },
            { group: ['node:*'], message: 'A page runs in a browser.' },
          ],
        },
      ],
      // JSX handlers answer promises to nobody.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  // Every text stands in one file, however long it gets.
  { files: ['libs/console/src/texts.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*-journey.ts', '**/testing/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', setTimeout: 'readonly' },
    },
  },
  prettier,
);
