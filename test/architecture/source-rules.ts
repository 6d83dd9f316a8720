import type { SourceFile } from './source-files';

/** A rule about text that no compiler and no dependency graph can see. */
export interface SourceRule {
  readonly name: string;
  readonly because: string;
  /** One sentence per break; none when the files obey. */
  breaks(files: readonly SourceFile[]): string[];
  /** Files that break the rule: a rule that lets them pass checks nothing. */
  readonly sample: readonly SourceFile[];
}

const LINES_MAX = 250;
const LINES_MOSTLY = 150;

const isCode = ({ path }: SourceFile) =>
  /\.tsx?$/.test(path) && !path.includes('/violations/') && !path.includes('/generated/');
const isProduction = (file: SourceFile) =>
  isCode(file) &&
  /^(apps|libs)\//.test(file.path) &&
  !/\.(spec|suite|contract|fixture|generator)\.ts$|^libs\/testing\//.test(file.path);
const isPure = (file: SourceFile) => isProduction(file) && /^libs\/(domain|read-models\/projections)\//.test(file.path);
const lineCount = ({ text }: SourceFile) => text.split('\n').length - 1;

/** Breaks wherever the pattern stands in a file that the rule speaks of. */
function never(pattern: RegExp, where: (file: SourceFile) => boolean): SourceRule['breaks'] {
  return (files) =>
    files.filter(where).flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const found = pattern.exec(line);
        return found ? [`${path}:${index + 1} says ${found[0].trim()}`] : [];
      }),
    );
}

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'the environment is read in one file',
    because: 'what can be configured must be found, validated and documented in one place',
    breaks: (files) => {
      const readers = files.filter((file) => isProduction(file) && /process\.env\b/.test(file.text));
      const strays = readers.filter(({ path }) => !path.startsWith('libs/ledger/configuration/'));
      return strays.length > 0 || readers.length > 1 ? readers.map(({ path }) => `${path} reads process.env`) : [];
    },
    sample: [{ path: 'apps/api/main.ts', text: 'const port = process.env.PORT;\n' }],
  },
  {
    name: 'the rules read no clock and throw no dice',
    because: 'the same command must give the same events for ever',
    breaks: never(/Date\.now\(|new Date\(\)|Math\.random|randomUUID|performance\./, isPure),
    sample: [{ path: 'libs/domain/order/late.ts', text: 'export const late = Date.now() > 0;\n' }],
  },
  {
    name: 'the rules have no classes',
    because: 'state is a value that events change, not an object that hides it',
    breaks: never(/^\s*(export )?(default )?(abstract )?class \w+/, isPure),
    sample: [{ path: 'libs/domain/order/order.ts', text: 'export class Order {}\n' }],
  },
  {
    name: 'money is never a binary fraction',
    because: 'a cent that rounding in floating point loses is never found again',
    breaks: never(
      /parseFloat\(|\.toFixed\(|Math\.(round|floor|ceil|trunc)\(/,
      (file) => file.path.startsWith('libs/domain/') && isProduction(file),
    ),
    sample: [{ path: 'libs/domain/money/tax.ts', text: 'export const tax = (n: number) => Math.round(n * 0.25);\n' }],
  },
  {
    name: `no file is longer than ${LINES_MAX} lines`,
    because: 'a file has one idea',
    breaks: (files) =>
      files
        .filter((file) => isCode(file) && lineCount(file) > LINES_MAX)
        .map((file) => `${file.path} has ${lineCount(file)} lines`),
    sample: [{ path: 'libs/ledger/everything.ts', text: 'export {};\n'.repeat(LINES_MAX + 1) }],
  },
  {
    name: `nine files in ten have at most ${LINES_MOSTLY} lines`,
    because: 'a newcomer reads a screen or two to understand one thing',
    breaks: (files) => {
      const code = files.filter(isCode);
      const long = code.filter((file) => lineCount(file) > LINES_MOSTLY);
      return long.length * 10 > code.length ? long.map((file) => `${file.path} has ${lineCount(file)} lines`) : [];
    },
    sample: [{ path: 'libs/ledger/much.ts', text: 'export {};\n'.repeat(LINES_MOSTLY + 1) }],
  },
  {
    name: 'names say the thing',
    because: 'a folder of helpers is a folder that nobody looks into',
    breaks: (files) =>
      files
        .filter(
          (file) =>
            isCode(file) &&
            (/[A-Z_]/.test(file.path) ||
              /(^|[/.-])(utils?|helpers?|managers?|common|base|impl|misc|shared)([/.-])/.test(file.path)),
        )
        .map(({ path }) => `${path} is not named thing.role.ts in kebab case`),
    sample: [{ path: 'libs/ledger/money.helper.ts', text: 'export {};\n' }],
  },
  {
    name: 'no path of one machine stands in the repository',
    because: 'it would work there only, and tells strangers about it',
    breaks: never(
      /(?<![\w.)}~-])\/(work|farm|root|home|Users|tmp)\/[A-Za-z]/,
      ({ path }) => path !== 'package-lock.json' && path !== 'LICENSE',
    ),
    sample: [{ path: 'docs/start.md', text: `see ${['', 'tmp', 'ledger'].join('/')}\n` }],
  },
  {
    name: 'nothing is left open',
    because: 'what is not done belongs into an issue, not into the code',
    breaks: never(/\b(TO(?:)DO|FIX(?:)ME)\b/, ({ path }) => /\.(tsx?|js|cjs|css|html|md|yml)$/.test(path)),
    sample: [{ path: 'libs/ledger/open.ts', text: `// ${'TO'}${'DO'}: later\n` }],
  },
  {
    name: 'nothing we exist to talk to is mocked',
    because: 'a mock agrees with whoever wrote it',
    breaks: never(
      /jest\.(mock|doMock|unstable_mockModule)\(/,
      (file) => isCode(file) && file.path !== 'test/architecture/source-rules.ts',
    ),
    sample: [{ path: 'libs/ledger/append.spec.ts', text: "jest.mock('@event-store');\n" }],
  },
  {
    name: 'specs that need EventStoreDB say so in their path',
    because: 'npm run test:eventstoredb finds them by it',
    breaks: never(
      /\bdescribeEventStoreDb\(/,
      ({ path }) => path.endsWith('.spec.ts') && !/eventstoredb[^/]*\.spec\.ts$|\/eventstoredb\//.test(path),
    ),
    sample: [{ path: 'test/e2e/a.spec.ts', text: "describeEventStoreDb('appends', () => {});\n" }],
  },
  {
    name: 'no test is focused',
    because: 'it would silence all the others',
    breaks: never(/\b(it|test|describe)\.only\b|^\s*(fit|fdescribe)\(/, (file) => file.path.endsWith('.spec.ts')),
    sample: [{ path: 'libs/domain/a.spec.ts', text: "it.only('adds', () => {});\n" }],
  },
  {
    name: 'decisions are numbered without a gap',
    because: 'a decision that vanished is worse than one that was reversed',
    breaks: (files) => {
      const decisions = files
        .filter(({ path }) => path.startsWith('docs/adr/'))
        .map(({ path, text }) => ({ path, text }));
      return decisions
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .flatMap(({ path, text }, index) => {
          const number = String(index + 1).padStart(4, '0');
          const named =
            new RegExp(`^docs/adr/${number}-[a-z0-9-]+\\.md$`).test(path) && text.startsWith(`# ${number} `);
          return named && /## What was rejected/.test(text)
            ? []
            : [`${path} should be decision ${number} and say what was rejected`];
        });
    },
    sample: [{ path: 'docs/adr/0002-second.md', text: '# 0002 Second\n\n## What was rejected\n' }],
  },
];
