import { EventStoreDBClient } from '@eventstore/db-client';
import { loadConfiguration, openLedger } from '@ledger';
import { describeEventStoreDb } from '@testing';
import { type PairSettings, settingsOf } from '../engines/pairs';
import { typeAuditor } from './copy.world';

describeEventStoreDb('verify, of a ledger on EventStoreDB', () => {
  let place: PairSettings;
  const verify = () => typeAuditor(['verify'], place.settings).said;
  beforeAll(async () => {
    place = await settingsOf({ log: 'eventstoredb', views: 'memory' });
    await (await openLedger(loadConfiguration(place.settings))).close();
  });
  afterAll(() => place.remove());

  it('finds it as the rules have it', async () => {
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('1 events in 1 streams') });
  });

  it('tells of a stream that the server was told to cut, while nothing is cut yet', async () => {
    const client = EventStoreDBClient.connectionString(String(place.settings['EVENTSTOREDB_URL']));
    const stream = `${String(place.settings['LEDGER_ID']).replaceAll('-', '')}_ledger-`;
    await client.setStreamMetadata(stream, { maxCount: 10 });
    await client.dispose();
    expect(await verify()).toMatchObject({
      code: 1,
      out: expect.stringMatching(/1 events in 1 streams.*\n.*\n.*WRONG: .*_ledger-: .*maxCount/),
    });
  });
});
