import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementEntry } from '@ledger';
import type { Settlement } from '@read-models';
import { PDF_ENTRIES_MAX, pdfChunks } from '../../apps/api/statements/pdf/statement-pdf';
import { inTemporaryFolder } from '../bench/world/temporary-folder';
import { describeWithProgram } from '../deployment/describe-with-program';
import { collect } from './collect';

describe('a settlement on paper', () => {
  it('is a PDF of version 1.3 that ends, and the same again for the same settlement', async () => {
    const file = await pdfOf(3);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.subarray(-6).toString()).toMatch(/%%EOF\n?/);
    expect(await pdfOf(3)).toEqual(file);
  });
});

describeWithProgram('pdftotext', 'the text of a settlement on paper', (pdftotext) => {
  const textOf = (count: number, given?: Partial<Settlement>) =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'statement.pdf');
      writeFileSync(file, await pdfOf(count, given));
      return execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8' });
    });

  it('has totals that lead from the opening balance to the payout', async () => {
    const text = await textOf(3);
    for (const line of [
      /Settlement statement/,
      /m1 +· +KWD 7/,
      /Cut-off +2026-03-03 17:00 UTC/,
      /Payout +none: the balance is carried forward/,
      /Opening balance +-0\.500/,
      /Sales +3 +3\.702/,
      /Fees +3 +-0\.090/,
      /Opening balance and entries +3 +3\.112/,
      /Closing balance, carried forward +-3\.112/,
      /^Payout +0\.000/m,
      /Page 1 of 1/,
      /simulated clock/,
    ]) {
      expect(text).toMatch(line);
    }
  });

  it('lists the entries, on as many pages as they take, and on none where they would fill a book', async () => {
    const some = await textOf(120);
    expect(some.match(/o-1\/\d+ /g)).toHaveLength(120);
    expect(some).toMatch(/2026-03-03 +sale \(late\) +o-1\/1 +web 1\? +0 +1\.234/);
    expect(some).toMatch(/Page 3 of 3/);
    const many = await textOf(PDF_ENTRIES_MAX + 1);
    expect(many).not.toMatch(/o-1\/\d+ /);
    expect(many).toMatch(/The 1,001 entries .* stand in \/v1\/settlements\/KWD\/7\/statement\?format=csv/);
  });

  it('groups the digits of large amounts', async () => {
    expect(await textOf(1, { openingBalance: -123_456_789_012n })).toMatch(/Opening balance +-123,456,789\.012$/m);
  });

  it('shows no text as something that it is not, and cuts off what is too long', async () => {
    expect(await textOf(2)).toMatch(/web 1\? .*\n.*a reference that is lo[a-z ]*\.\.\. /);
  });
});

function pdfOf(count: number, given: Partial<Settlement> = {}): Promise<Buffer> {
  const entries = (async function* () {
    yield Array.from({ length: count }, (_, place) => entryOf(place));
  })();
  const settlement = { ...settlementOf(count), ...given };
  const statement = { merchantId: 'm1', settlement, entries };
  return collect(pdfChunks({ statement, clock: 'simulated', address: '/v1/settlements/KWD/7/statement' }));
}

function settlementOf(count: number): Settlement {
  return {
    ...{ currency: 'KWD', settlementNumber: 7, cutOff: '2026-03-03T17:00:00.000Z', dueThrough: '2026-03-03' },
    ...{ throughSequence: 900, sequence: 901, recordedAt: '2026-03-03T17:00:01.000Z', count },
    totalsByKind: [
      { kind: 'sale', count, amount: 1_234n * BigInt(count) },
      { kind: 'fee', count, amount: -30n * BigInt(count) },
    ],
    ...{ openingBalance: -500n, payoutAmount: 0n, closingBalance: 1_204n * BigInt(count) - 500n },
    rootHash: 'ab'.repeat(32),
  };
}

function entryOf(place: number): StatementEntry {
  return {
    ...{ sequence: place, index: 0, kind: 'sale', amount: 1_234n, currency: 'KWD', due: '2026-03-03' },
    ...{ orderId: 'o-1', captureNumber: place + 1, invoiceNumber: `o-1/${place + 1}`, late: place === 0 },
    captureReference: place === 0 ? 'web 1語' : 'a reference that is longer than its column',
    ...{ recordedAt: '2026-03-02T10:00:00.000Z', effectiveAt: '2026-03-02T10:00:00.000Z' },
  };
}
