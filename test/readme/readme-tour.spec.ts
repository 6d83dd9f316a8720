import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../bench/world/program';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [, tour = ''] = /\n## A tour\n.*?```bash\n(.*?)```/s.exec(readme) ?? [];

interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Pastes lines into one bash, in the folder of the README. */
function paste(lines: string, env: NodeJS.ProcessEnv): Promise<Said> {
  return new Promise((resolve) => {
    const bash = spawn('bash', ['-eu', '-o', 'pipefail'], { cwd: ROOT, env });
    let [out, err] = ['', ''];
    bash.stdout.on('data', (text) => {
      out += text;
    });
    bash.stderr.on('data', (text) => {
      err += text;
    });
    bash.once('close', (code) => resolve({ out, err, code }));
    bash.stdin.end(lines);
  });
}

describe('the tour of the README', () => {
  let said: Said;
  let answers: readonly Record<string, unknown>[];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-tour-'));
    const service = await startService({ DATA_FOLDER: folder });
    try {
      const lines = tour.replaceAll('localhost:3000', `localhost:${service.port}`);
      said = await paste(lines, { ...process.env, DATA_FOLDER: folder });
      answers = said.out
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    } finally {
      await service.stop();
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it('runs to its last line', () => {
    expect(said).toMatchObject({ code: 0 });
    expect(answers).toHaveLength(12);
  });

  it('refuses nothing but the capture that it says is refused', () => {
    expect(answers.flatMap(({ code }) => code ?? [])).toEqual(['ORDER_FULLY_CAPTURED']);
  });

  it('previews what is then captured, and captures it once', () => {
    const [, preview, first, again] = answers as { capture: { captureId: string; amount: number } }[];
    expect(preview?.capture.amount).toBe(3375);
    expect(first?.capture.amount).toBe(3375);
    expect(again).toEqual(first);
  });

  it('ends with balances that add up', () => {
    expect(answers[8]).toMatchObject({
      total: { amount: 7200 },
      captured: { amount: 7200 },
      remaining: { amount: 0 },
      refunded: { amount: 3375 },
    });
  });
});
