import { ENTRY_KINDS } from '@domain';
import { PAYOUT_STATUSES } from '@ledger';
import { merchantAnswer, payoutAccount } from './merchant-money.answers';
import { count, day, flag, instant, listOf, moment, money, pagedMoment, ref, shape, text, viewed } from './shapes';

const kind = { type: 'string', enum: ENTRY_KINDS };

const figures = {
  currency: text,
  settlementNumber: count,
  dueThrough: day,
  count,
  totalsByKind: listOf(shape({ kind, count, amount: money })),
  openingBalance: money,
};

const closed = {
  ...figures,
  cutOff: instant,
  throughSequence: count,
  payoutAmount: money,
  closingBalance: money,
  rootHash: text,
};

const settlement = {
  required: {
    ...closed,
    entriesAmount: { ...money, description: 'The sum of the totals by kind.' },
    recordedAt: instant,
    closedSequence: count,
    links: shape({ self: text, entries: text, statement: text }, { payout: text }),
  },
  optional: { payoutId: text },
};

const payoutFact = { payoutId: text, currency: text, settlementNumber: count, amount: money };
const payoutStatus = { type: 'string', enum: PAYOUT_STATUSES };
const bankFacts = { bankReference: text, effectiveAt: instant, reason: text };
const sent = { account: payoutAccount, endToEndId: text, messageId: text };

const payout = {
  required: {
    ...payoutFact,
    status: payoutStatus,
    closedSequence: count,
    closedAt: instant,
    links: shape({ settlement: text }),
  },
  optional: { ...sent, ...bankFacts, sentSequence: count, sentAt: instant, answeredAt: instant },
};

/** What an entry is about: a capture, with the refund where it is about that; or a payout, deposit or adjustment. */
const entryAbout = {
  orderId: text,
  captureId: text,
  captureNumber: count,
  refundId: text,
  captureReference: text,
  refundReference: text,
  payoutId: text,
  depositId: text,
  adjustmentId: text,
};

/** An entry of the settlement queue. */
export const queuedEntry = {
  required: {
    sequence: count,
    index: count,
    kind,
    amount: money,
    currency: text,
    due: day,
    recordedAt: instant,
    effectiveAt: instant,
  },
  optional: { ...entryAbout, mirrors: kind },
};

export const settlementAnswers = {
  PayoutAnswer: merchantAnswer(
    'payout',
    shape({ ...payoutFact, status: payoutStatus, recordedAt: instant }, { ...sent, ...bankFacts }),
  ),
  SettlementRun: shape(
    {
      dryRun: flag,
      complete: { ...flag, description: 'Whether everything that is due was looked at.' },
      closed: listOf(shape({ merchantId: text, ...closed }, { payoutId: text })),
    },
    { position: text },
  ),
  Settlement: shape(
    settlement.required,
    settlement.optional,
    'openingBalance + entriesAmount = payoutAmount + closingBalance.',
  ),
  Settlements: shape({ settlements: listOf(ref('Settlement')), ...viewed }, pagedMoment),
  SettlementDetail: shape(
    { ...settlement.required, ...viewed },
    { ...settlement.optional, payout: ref('Payout'), ...moment, clock: text },
    'openingBalance + entriesAmount = payoutAmount + closingBalance.',
  ),
  UpcomingSettlements: shape(
    {
      now: {
        ...instant,
        description:
          'What the clock of the ledger says, also where it is simulated; or what time it was at the moment.',
      },
      settlements: listOf(
        shape(
          {
            ...figures,
            entriesAmount: money,
            minimumPayout: money,
            expectedPayout: money,
            carried: money,
            links: shape({ entries: text }),
          },
          { closesAt: { ...instant, description: 'Absent while no terms are agreed: nothing is cut off then.' } },
          'openingBalance + entriesAmount = expectedPayout + carried.',
        ),
      ),
      ...viewed,
    },
    { ...moment, clock: text },
  ),
  SettlementEntries: shape(
    {
      entries: listOf(
        shape(
          {
            ...queuedEntry.required,
            late: {
              ...flag,
              description: 'By its own word it belongs to a time that was closed before it was recorded.',
            },
          },
          queuedEntry.optional,
        ),
      ),
      ...viewed,
    },
    pagedMoment,
  ),
  Payout: shape(payout.required, payout.optional),
  Payouts: shape({ payouts: listOf(ref('Payout')), ...viewed }, pagedMoment),
  PayoutDetail: shape(
    { ...payout.required, settlement: ref('Settlement'), ...viewed },
    { ...payout.optional, ...moment, clock: text },
  ),
};
