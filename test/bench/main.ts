import { openSqliteEventStore } from '@event-store';
import { FULL, QUICK } from './bench.plan';
import { diskPart } from './parts/disk.part';
import { storePart } from './parts/store.part';
import type { Row } from './report/row';
import { rowsTable } from './report/table';
import { fillLog } from './world/fill-log';
import { inTemporaryFolder } from './world/temporary-folder';

async function main(): Promise<void> {
  const plan = process.argv.includes('--quick') ? QUICK : FULL;
  const rows: Row[] = [await diskPart(plan.diskAppends)];
  for (const size of plan.logSizes) {
    await inTemporaryFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      const t = Date.now();
      await fillLog(store, '00000000-0000-4000-8000-000000000000', size);
      console.log('fill', size, Date.now() - t);
      rows.push(
        ...(await storePart(store, size, { oneCaller: plan.oneCallerAppends, manyCallers: plan.manyCallerAppends })),
      );
      await store.close();
    });
  }
  console.log(rowsTable(rows));
}

void main();
