// SPDX-License-Identifier: MIT
import js from '@eslint/js';
import globals from 'globals';

/** Markup reaches the page through Lit's templates or textContent only: a caption is text, never markup. */
const noMarkupFromStrings = {
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
      property,
      message: 'Use a Lit template or textContent.',
    })),
    { object: 'document', property: 'write', message: 'Use a Lit template or textContent.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'], message: 'Never.' },
      ],
    },
  ],
};

export default [
  { ignores: ['build/', 'node_modules/', 'tests/fixtures/', 'tests/golden/**/*.json'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-throw-literal': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['web/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
    rules: { ...noMarkupFromStrings, 'no-console': 'error' },
  },
  {
    // The same module runs in a browser and in Node, and knows nothing of the page around it.
    files: ['web/engine/**/*.js'],
    languageOptions: { globals: globals['shared-node-browser'] },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit', 'lit/*', '**/search/*', '**/site/*', '**/evaluate/*'],
              message: 'web/engine is free of frameworks and of the page.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.js', 'tests/**/*.js', 'web/*.js', '*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // Functions handed to page.evaluate() run in the page.
    files: ['tests/e2e/**/*.js', 'tests/web/**/*.js', 'scripts/bench/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
