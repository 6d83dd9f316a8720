import type { Tone } from '../../parts/status-badge.view';

/** How old a debt is, from young to old: its name in the service, what people call it, and how it feels. */
export const AGES = [
  { age: 'notDue', name: 'Not due', tone: 'open' },
  { age: 'overdue1To30', name: '1–30 days overdue', tone: 'attention' },
  { age: 'overdue31To60', name: '31–60 days overdue', tone: 'attention' },
  { age: 'overdue61To90', name: '61–90 days overdue', tone: 'bad' },
  { age: 'overdueOver90', name: 'Over 90 days', tone: 'bad' },
] as const satisfies readonly { readonly age: string; readonly name: string; readonly tone: Tone }[];

export type Age = (typeof AGES)[number]['age'];
