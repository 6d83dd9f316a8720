import { addDays, type Instant, type MerchantTerms, type Take } from '@domain';

/** The same commands for every ledger that plays them: what differs is only who is killed when. */
export const CLOCK_START: Instant = '2026-03-18T09:00:00.000Z';
/** Together less than 28 days: no authorization expires, which would happen beside the script, whenever the clock is looked at. */
export const ROUNDS = 9;
const DAYS_PER_ROUND = 3;
const PER_ORDER = 5_000n;

export const MERCHANTS = Array.from({ length: 12 }, (_, place) => `m${String(place).padStart(2, '0')}`);
const CURRENCIES = ['EUR', 'JPY', 'KWD'] as const;
const ZONES = ['Europe/Stockholm', 'America/New_York', 'Asia/Tokyo', 'UTC'] as const;

export type Command =
  | { readonly say: 'authorize'; readonly orderId: string; readonly currency: string; readonly orderAmount: bigint }
  | { readonly say: 'capture'; readonly orderId: string; readonly take: Take }
  | { readonly say: 'refund'; readonly orderId: string; readonly take: Take }
  | { readonly say: 'fail'; readonly orderId: string }
  | { readonly say: 'deposit'; readonly currency: string; readonly amount: bigint };

/** When a round begins: in between, cut-offs pass, also those of the day on which Europe changes its clocks. */
export function roundAt(round: number): Instant {
  return addDays(CLOCK_START, round * DAYS_PER_ROUND);
}

export function currenciesOf(merchantId: string): readonly string[] {
  const place = placeOf(merchantId);
  return [CURRENCIES[place % 3], CURRENCIES[(place + 1) % 3]].filter((currency) => currency !== undefined).sort();
}

export function termsOf(merchantId: string): MerchantTerms {
  const place = placeOf(merchantId);
  return {
    schedule: place % 5 === 4 ? { every: 'week', weekday: 5 } : { every: 'day' },
    cutOffTime: place % 2 === 0 ? '18:00' : '02:30',
    zone: ZONES[place % ZONES.length] ?? 'UTC',
    delay: { days: place % 3, kind: place % 2 === 0 ? 'calendar' : 'business' },
    holidays: ['2026-04-03', '2026-04-06'],
    minimumPayouts: place % 4 === 0 ? [{ currency: 'EUR', amount: 4_000n }] : [],
    fee: { rate: 150, fixed: [{ currency: 'EUR', amount: 25n }] },
    feeVatRate: 2_500,
    holdback: { rate: place % 2 === 0 ? 1_000 : 0, days: 4 },
  };
}

/** What a merchant does in a round; the key of each says which it is. */
export function commandsOf(merchantId: string, round: number): readonly (readonly [key: string, Command])[] {
  return currenciesOf(merchantId).flatMap((currency, place) => {
    const turn = placeOf(merchantId) + round + place;
    const orderId = `${currency}-${round}`;
    const amount = (part: bigint): Take => ({ by: 'amount', amount: part + BigInt(turn) });
    const commands: Command[] = [
      { say: 'authorize', orderId, currency, orderAmount: PER_ORDER },
      { say: 'capture', orderId, take: amount(turn % 7 === 0 ? 1_000n : 3_000n) },
      ...(turn % 7 === 0 ? [{ say: 'fail', orderId } as const] : [{ say: 'refund', orderId, take: amount(turn % 5 === 1 ? 2_900n : 700n) } as const]), // biome-ignore format: one thought
      ...(turn % 6 === 5 ? [{ say: 'deposit', currency, amount: 111n } as const] : []),
    ];
    return commands.map((command) => [`${command.say}-${orderId}`, command] as const);
  });
}

function placeOf(merchantId: string): number {
  return Number(merchantId.slice(1));
}
