/**
 * Who may know whom. Arrows point down only: apps -> ledger -> { event-store, read-models } -> domain.
 * test/architecture runs these rules over the house, and over a house of violations in which each must bite.
 */
// Specs, and what only specs are built from.
const SPEC = '[.](spec|suite|contract|fixture|generator)[.]ts$|^libs/[^/]+/contract/';
const MIDDLE = 'event-store|read-models';
const ENGINES = 'memory|sqlite|postgres|eventstoredb';

const rules = [
  {
    name: 'domain-imports-nothing',
    comment: 'Decisions must give the same answer for ever, so they depend on nothing that can change.',
    from: { path: '^libs/domain/', pathNot: SPEC },
    to: { pathNot: '^libs/domain/' },
  },
  {
    name: 'event-store-does-not-know-read-models',
    comment: 'The log outlives every view of it.',
    from: { path: '^libs/event-store/' },
    to: { path: '^libs/read-models/' },
  },
  {
    name: 'read-models-do-not-know-event-store',
    comment: 'A view is fed records; where they come from is the business of the wiring.',
    from: { path: '^libs/read-models/' },
    to: { path: '^libs/event-store/' },
  },
  {
    name: 'engines-do-not-know-each-other',
    comment: 'An engine is one folder that can be deleted.',
    from: { path: `^libs/(${MIDDLE})/(${ENGINES})/` },
    to: { path: `^libs/$1/(${ENGINES})/`, pathNot: '^libs/$1/$2/' },
  },
  {
    name: 'engines-know-no-business',
    comment: 'An engine moves bytes and rows; a business word in it would have to be written again in the next one.',
    from: { path: `^libs/(${MIDDLE})/(${ENGINES})/`, pathNot: SPEC },
    to: {
      path: [
        '^(apps|libs/ledger|libs/domain)/',
        '^libs/(event-store|read-models)/(codec|sealing|projections|runner)/',
        '^libs/[^/]+/(index|registry)[.]ts$',
      ],
      // Links of the chain are bytes and hashes, and an engine must not open a log whose end was damaged.
      pathNot: '^libs/event-store/codec/hash-chain[.]ts$',
    },
  },
  {
    name: 'engines-keep-the-driver-to-themselves',
    comment: 'Whoever else opened a database would be an engine.',
    from: { path: '^(libs|apps)/', pathNot: ['/sqlite/', '/sqlite[.][a-z-]+[.]ts$', SPEC] },
    to: { path: '^(node:)?sqlite$', dependencyTypes: ['core'] },
  },
  {
    name: 'postgres-engines-keep-the-driver-to-themselves',
    comment: 'What speaks SQL to a server stands in a folder or a file that says so.',
    from: {
      path: '^(libs|apps)/',
      pathNot: ['/postgres/', '/postgres[.][a-z-]+[.]ts$', '^libs/testing/servers/', SPEC],
    },
    to: { path: '(^|node_modules/)(@types/)?(pg|kysely)(/|$)' },
  },
  {
    name: 'eventstoredb-engine-keeps-the-driver-to-itself',
    comment: 'Two that append in one process break each other where connections break; the engine keeps them apart.',
    from: { path: '^(libs|apps)/', pathNot: ['^libs/event-store/eventstoredb/', SPEC] },
    to: { path: '(^|node_modules/)@(eventstore|kurrent)/' },
  },
  {
    name: 'middle-libs-do-not-look-up',
    comment: 'Arrows point down only.',
    from: { path: `^libs/(${MIDDLE})/` },
    to: { path: '^(libs/ledger|apps)/' },
  },
  {
    name: 'ledger-does-not-look-up',
    comment: 'Use cases do not know who asks.',
    from: { path: '^libs/ledger/' },
    to: { path: '^apps/' },
  },
  {
    name: 'ledger-knows-no-http',
    comment: 'The same use cases serve HTTP, the command line and tests.',
    from: { path: '^libs/ledger/' },
    to: {
      path: '(^|/)(fastify|@fastify/[^/]+|@nestjs/(platform-fastify|swagger|terminus)|pino-http|nestjs-pino)(/|$)',
    },
  },
  {
    name: 'apps-do-not-know-each-other',
    comment: 'Each app can be deployed without the others.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'the-portal-knows-the-service-from-outside',
    comment: 'Whatever a page shows, any caller can ask for; only money is counted by the same rules.',
    from: { path: '^apps/portal/', pathNot: SPEC },
    to: { path: '^(libs|apps)/', pathNot: ['^libs/domain/index[.]ts$', '^apps/portal/'] },
  },
  {
    name: 'rooms-do-not-know-each-other',
    comment: 'What two kinds of people need is a part; a page for one must not load what is for another.',
    from: { path: '^apps/portal/(merchant|finance|auditor|customer)/' },
    to: { path: '^apps/portal/(merchant|finance|auditor|customer)/', pathNot: '^apps/portal/$1/' },
  },
  {
    name: 'api-asks-the-ledger-only',
    comment: 'A controller that reached past the use cases would skip who may do what, and when.',
    from: { path: '^apps/api/', pathNot: SPEC },
    to: { path: '^libs/(event-store|read-models|command-line)/' },
  },
  {
    name: 'command-lines-share-nothing-with-the-service',
    comment: 'Progress bars and clients belong to whoever runs beside the service.',
    from: { path: '^libs/(domain|event-store|read-models|ledger)/', pathNot: SPEC },
    to: { path: '^libs/command-line/' },
  },
  {
    name: 'bank-files-know-the-domain-only',
    comment: 'A file is translated the same way for whoever asks, and what it means is decided elsewhere.',
    from: { path: '^libs/bank-files/', pathNot: SPEC },
    to: { path: '^(libs|apps)/', pathNot: ['^libs/domain/', '^libs/bank-files/'] },
  },
  {
    name: 'bank-files-are-for-use-cases',
    comment: 'Formats of banks end where commands begin.',
    from: { path: '^libs/', pathNot: ['^libs/(bank-files|ledger)/', SPEC] },
    to: { path: '^libs/bank-files/' },
  },
  {
    name: 'bank-files-fetch-nothing',
    comment: 'Bytes come in and values go out; where files lie is the business of whoever asks.',
    from: { path: '^libs/bank-files/', pathNot: SPEC },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?buffer$' },
  },
  {
    name: 'log-tree-knows-nothing',
    comment: 'Whoever checks a proof without us must need nothing of ours beside it.',
    from: { path: '^libs/log-tree/', pathNot: SPEC },
    to: { pathNot: ['^libs/log-tree/', '^(node:)?crypto$'] },
  },
  {
    name: 'table-files-know-the-domain-only',
    comment: 'A row is written the same way for whoever has rows, and what rows there are is decided elsewhere.',
    from: { path: '^libs/table-files/', pathNot: SPEC },
    to: { path: '^(libs|apps)/', pathNot: ['^libs/domain/', '^libs/table-files/'] },
  },
  {
    name: 'the-verifier-needs-no-service',
    comment: 'Whoever does not trust the service must not have to run it: no engine, no driver, no framework.',
    from: { path: '^apps/auditor/verify/', pathNot: SPEC },
    to: {
      path: [
        '^libs/(ledger|read-models|bank-files|table-files)/',
        `^libs/event-store/(${ENGINES}|subscription|sealing)/`,
        'node_modules/(@nestjs|@fastify|fastify|@eventstore|pg|kysely)/',
      ],
      reachable: true,
    },
  },
  {
    name: 'libs-are-entered-by-their-index',
    comment: 'What a lib does not export is its own business.',
    from: { path: '^(libs|apps)/([^/]+)/' },
    to: {
      path: '^libs/',
      pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/event-store/stored-form[.]index[.]ts$', '^$1/$2/'],
    },
  },
  {
    name: 'projections-are-pure-folds',
    comment: 'Live and rebuild are the same loop only while a fold asks nobody anything.',
    from: { path: '^libs/read-models/projections/', pathNot: ['/read-[^/]+$', '[.]reader[.]ts$', SPEC] },
    to: {
      pathNot: [
        '^libs/(domain|log-tree)/index\\.ts$',
        '^libs/read-models/projections/',
        '^libs/read-models/[^/]+\\.ts$',
      ],
    },
  },
  {
    name: 'testing-is-for-specs',
    comment: 'Generators and examples have no place in production.',
    from: { path: '^(libs|apps)/', pathNot: ['^libs/testing/', SPEC] },
    to: { path: '^libs/testing/' },
  },
  {
    name: 'production-needs-no-dev-dependency',
    comment: 'Production installs leave these out.',
    // Only a worker started from sources asks for the compiler; production starts from built files.
    // What the pages need is built into them.
    from: { path: '^(libs|apps)/', pathNot: ['^libs/testing/', '^apps/portal/', '/run-typescript\\.js$', SPEC] },
    to: { dependencyTypes: ['npm-dev'], pathNot: '/node_modules/@types/' },
  },
  {
    name: 'no-cycles',
    comment: 'Of two files that need each other, one has two ideas.',
    from: { path: '^(libs|apps)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that only works on one machine works on none.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css', '.svg'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
