import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../bench/world/program';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/audit-drill.md'), 'utf8');
const lines = [...page.matchAll(/```bash\n(.*?)```/gs)].map(([, block]) => block).join('');

interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Pastes lines into one bash, in the folder of the repository. */
function paste(text: string, env: NodeJS.ProcessEnv): Promise<Said> {
  return new Promise((resolve) => {
    const bash = spawn('bash', ['-eu', '-o', 'pipefail'], { cwd: ROOT, env });
    let [out, err] = ['', ''];
    bash.stdout.on('data', (part) => {
      out += part;
    });
    bash.stderr.on('data', (part) => {
      err += part;
    });
    bash.once('close', (code) => resolve({ out, err, code }));
    bash.stdin.end(text);
  });
}

describe('the audit drill', () => {
  let said: Said;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-drill-'));
    const service = await startService({ DATA_FOLDER: folder });
    try {
      const text = lines.replaceAll('localhost:3000', `localhost:${service.port}`);
      said = await paste(`${text}rm -r "$DRILL"\n`, { ...process.env, DATA_FOLDER: folder });
    } finally {
      await service.stop();
      rmSync(folder, { recursive: true });
    }
  }, 180_000);

  it('runs to its last line', () => {
    expect(said).toMatchObject({ code: 0 });
  });

  it('finds the export right, and the part of it', () => {
    expect(said.out).toMatch(/A whole export of the ledger \S+: \d+ events/);
    expect(said.out.match(/are as the rules have them/g)).toHaveLength(4);
    expect(said.out).toMatch(/2 signed heads were held against it|3 signed heads were held against it/);
    expect(said.out).toMatch(/Each of them is in the tree/);
  });

  it('names what was tampered with, and says where it cannot say anything', () => {
    expect(said.out).toMatch(/WRONG at sequence \d+: RefundRecorded/);
    expect(said.out).toMatch(/order-shop:drill-1@3: its hash is not that of its bytes/);
    expect(said.out).toMatch(/\/data\/parts\/0\/lines\/0\/amount is "1500" in the first, and "1400" in the second/);
    expect(said.out).toMatch(/order-shop:drill-1@3: revision 2 is missing/);
    expect(said.err).toMatch(/COULD NOT BE CHECKED/);
    expect(said.out.match(/exit code \d/g)).toEqual([1, 1, 1, 1, 2].map((code) => `exit code ${code}`));
    expect(said.out).toMatch(/forged\.json: it is forged/);
  });

  it('tells what each event did, and folds every view anew', () => {
    expect(said.out).toMatch(
      /PartialCaptureRecorded .*\n {4}remaining {4}100\.00 -> 60\.00\n {4}captured {5}0\.00 -> 40\.00/,
    );
    expect(said.out).toMatch(/order-balances up to sequence \d+/);
    expect(said.out).toMatch(/events are the same in \S+ and the log\. Neither has more/);
  });

  it('explains a figure, and tells two points apart', () => {
    expect(said.out).toMatch(/-15\.00 EUR {2}#\d+ order-shop:drill-1@3 RefundRecorded/);
    expect(said.out).toMatch(/owed -15\.00 EUR as of sequence \d+: the sum of these\./);
    expect(said.out).toMatch(/order drill-1: AUTHORIZED -> PART_CAPTURED/);
  });

  it('restores a copy of the log, which is the very log', () => {
    expect(said.out).toMatch(/Restored {2}\d+ events in 3 streams/);
    expect(said.out).toMatch(/events are the same in \S+\/export and \S+\/again\. Neither has more/);
  });
});
