import { isRefusal } from '@domain';
import { loadConfiguration } from '@ledger';
import { openServiceApiKeys } from '../../../libs/ledger/api-keys/open-api-keys';
import { openLedger } from '../../../libs/ledger/opening/open-from-configuration';
import { fillLog } from './fill-log';
import { MERCHANT } from './sample-order';

export interface BenchLedger {
  readonly folder: string;
  /** Orders `0 ... orders - 1` stand in the log. */
  readonly orders: number;
  /** Opens what the load asks for. */
  readonly merchantKey: string;
  /** Opens the metrics. */
  readonly ledgerKey: string;
  readonly fillSeconds: number;
}

/** Makes a ledger of about `size` events in an empty folder, past HTTP: that would take an hour. */
export async function makeBenchLedger(folder: string, size: number): Promise<BenchLedger> {
  const configuration = loadConfiguration({ DATA_FOLDER: folder });
  const ledger = await openLedger(configuration);
  const start = performance.now();
  const orders = await fillLog(ledger.store, ledger.ledgerId, size);
  const fillSeconds = (performance.now() - start) / 1_000;
  await ledger.close();

  const keys = await openServiceApiKeys(configuration);
  const merchantKey = await keys.make({
    scope: { kind: 'merchant', merchantId: MERCHANT },
    roles: ['fulfilment', 'finance'],
    label: 'bench load',
  });
  const ledgerKey = await keys.make({ scope: { kind: 'ledger' }, roles: ['admin', 'auditor'], label: 'bench metrics' });
  await keys.close();
  if (isRefusal(merchantKey) || isRefusal(ledgerKey)) throw new Error('the keys of the bench were refused');
  return { folder, orders, merchantKey: merchantKey.text, ledgerKey: ledgerKey.text, fillSeconds };
}
