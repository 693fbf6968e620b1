/** The one jest configuration: native ESM, TypeScript through swc, sources of the libs by the custom export condition. */
export const preset = ({ rootDir, testMatch, report }) => ({
  rootDir,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@mastery/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
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
});
