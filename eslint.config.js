import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** What a folder may not import: dependencies go down only. */
function mayNotImport(files, pattern, message, ignores = []) {
  return {
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: pattern, message }] }] },
  }
}

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      'data',
      '**/generated/**',
      'test-results',
      'playwright-report',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/only-throw-error': 'off', // Remix: a Response is thrown to end a request.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['app/routes/**'],
    rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['scripts/demo/content/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },

  mayNotImport(
    ['app/domain/**'],
    '^(#app/(features|platform|routes|ui)|node:|.*\\.server$)',
    'The domain is pure: no I/O, no framework, nothing above it.',
  ),
  mayNotImport(
    ['app/platform/**'],
    '^#app/(features|domain|routes|ui)',
    'The platform is a leaf: it knows neither the domain nor anything above it.',
    ['**/*.test.*'],
  ),
  mayNotImport(
    ['app/ui/**'],
    '^#app/(features|routes|domain)',
    'The design system knows no feature.',
  ),
  mayNotImport(['app/features/**'], '^#app/routes', 'Features know no routes.'),
  mayNotImport(
    ['app/routes/**'],
    '^#app/platform/(db|jobs|audit)/',
    'Routes read the request and call one feature function.',
  ),
)
