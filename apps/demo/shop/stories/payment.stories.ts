import { addCalendarDays, type Instant, utcDate } from '@domain';
import type { ShopStep } from '../shop.plan';
import { type Draft, later } from './draft';

/** What becomes of one invoice: `number` is that of the capture, `at` when it was captured. */
export type PaymentStory = (number: number, at: Instant, draft: Draft) => ShopStep[];

export const paysInTime: PaymentStory = (number, at, { faker }) => [pays(number, 100, later(at, 24, 700, faker))];

export const paysInTwoParts: PaymentStory = (number, at, { faker }) => [
  pays(number, 50, later(at, 24, 300, faker)),
  pays(number, 50, later(at, 320, 900, faker)),
];

/** A fifth too much: it becomes credit and is sent back. */
export const paysTooMuch: PaymentStory = (number, at, { faker }) => {
  const paidAt = later(at, 24, 500, faker);
  return [
    pays(number, 120, paidAt),
    { at: later(paidAt, 24, 100, faker), does: 'payBack', amount: { ofCapture: number, percent: 20 } },
  ];
};

/** The bank takes the payment back; the customer pays again. */
export const bounces: PaymentStory = (number, at, { faker }) => {
  const paidAt = later(at, 24, 300, faker);
  const bouncedAt = later(paidAt, 24, 120, faker);
  return [
    pays(number, 100, paidAt),
    { at: bouncedAt, does: 'reversePayment', payment: 1 },
    pays(number, 100, later(bouncedAt, 24, 200, faker)),
  ];
};

export const asksForTime: PaymentStory = (number, at, { faker, ...draft }) => {
  const askedAt = later(at, 300, 600, faker);
  const dueDate = addCalendarDays(utcDate(at), 44);
  return [
    { at: askedAt, does: 'extendDueDate', capture: number, dueDate },
    ...paysInTime(number, askedAt, { ...draft, faker }),
  ];
};

/** Nobody pays: one person of finance proposes to give the money up, another decides. */
export const neverPays: PaymentStory = (number, at, { faker }) => {
  const proposedAt = later(at, 760, 1000, faker);
  const decision = faker.number.int(3) === 0 ? 'rejectWriteOff' : 'approveWriteOff';
  return [
    {
      at: proposedAt,
      does: 'proposeWriteOff',
      amount: { ofCapture: number, percent: 100 },
      reason: 'Unpaid after two reminders',
    },
    { at: later(proposedAt, 4, 48, faker), does: decision, writeOff: 1 },
  ];
};

export const owesStill: PaymentStory = () => [];

function pays(number: number, percent: number, at: Instant): ShopStep {
  return { at, does: 'pay', amount: { ofCapture: number, percent } };
}
