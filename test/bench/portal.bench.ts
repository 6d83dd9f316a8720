import type { BenchPlan } from './bench.plan';
import { ordersTablePart } from './parts/orders-table.part';
import { aimsOfPortal } from './report/aims';
import type { Section } from './report/section';

const ABOUT =
  'A merchant has ten thousand orders and looks at them in a browser without a screen, which shares the cores with the service; so it draws by the processor alone.';

const READING = `- *Sign in and see the orders* is by somebody new each time: script, styles and fonts come from the service.
- *Turn* and *sort* end when other rows stand in the table; *the answer* is what of it the service takes.
- *A frame of scrolling* is the time between one picture and the next while the wheel turns; a screen of 60 Hz takes one every 16.7 ms.`;

/** How the merchant's list of orders feels. */
export async function portalBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const rows = await ordersTablePart(plan.listedOrders, plan.listSteps, say);
  return { heading: 'Portal: a list of orders', about: ABOUT, rows, aims: aimsOfPortal(rows), reading: READING };
}
