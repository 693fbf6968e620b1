const swc = (parser, transform = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser,
      transform,
      target: 'es2024',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** The one jest configuration: native ESM, TypeScript through swc, sources of the libs by the custom export condition. */
export const preset = ({ rootDir, testMatch, report }) => ({
  rootDir,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@mastery/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: { '^.+\\.ts$': swc({ syntax: 'typescript' }) },
  testMatch,
  reporters: [
    'default',
    [`${import.meta.dirname}/tools/test/src/count-reporter.mjs`, { file: report }],
  ],
});

/** Unit tests of one project: every `*.spec.ts` but those that need the real stack. */
export const unit = (rootDir) => ({
  ...preset({ rootDir, testMatch: ['**/*.spec.ts'], report: `${rootDir}/test-results/unit.json` }),
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.int\\.spec\\.ts$'],
  passWithNoTests: true,
  // How busy the machine is decides nothing: only what hangs fails.
  testTimeout: 60_000,
});

const JSX = { react: { runtime: 'automatic', importSource: 'preact' } };

/** Unit tests of what runs in a browser: JSX, too. What is drawn is looked at as HTML; a browser opens it end to end. */
export const unitOfPage = (rootDir) => {
  const base = unit(rootDir);
  return {
    ...base,
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleFileExtensions: ['tsx', ...base.moduleFileExtensions],
    transform: {
      ...base.transform,
      '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }, JSX),
    },
  };
};
