import { openBulk } from './world/bulk-request';
import { authorized } from './world/orders';
import { type Service, startService } from './world/service';

/** What holds a caller back is the connection: no line of this one ever comes as far as a log, so one pair of engines will do. */
describe('bulk captures whose answers nobody reads', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('are not worked for without end', async () => {
    const orderId = await authorized(service, { currency: 'EUR', orderAmount: 1_000_000 });
    const stream = openBulk(service, { read: false });
    // Only what this caller adds is counted.
    const memoryBefore = process.memoryUsage().rss;
    // Each line is refused with a long answer, so that the answers fill every buffer between us soon.
    const bad = `${JSON.stringify({ orderId, idempotencyKey: 'k', lines: Array(200).fill({}) })}\n`;
    let sent = 0;
    const start = performance.now();
    while (performance.now() - start < 3_000 && sent < 40_000) {
      if (!stream.write(bad) && !(await stream.drained(500))) break;
      sent += 1;
    }
    expect(sent).toBeLessThan(40_000);
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(1_000_000_000);
    stream.destroy();
    expect(await service.call('GET', `/v1/orders/${orderId}`)).toMatchObject({ status: 200 });
  });
});
