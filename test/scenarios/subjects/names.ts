import type { SaidCommand } from '../reading/step';

const ID_MEMBERS = ['captureId', 'refundId', 'paymentId', 'writeOffId'] as const;

/** What the tables call C1, R1, P1, W1 are ids that a ledger makes: this says which. */
export type Names = ReadonlyMap<string, string>;

interface Things {
  readonly captures: readonly { readonly captureId: string }[];
  readonly refunds: readonly { readonly refundId: string }[];
  readonly payments: readonly { readonly paymentId: string }[];
  readonly writeOffs: readonly { readonly writeOffId: string }[];
}

export function namesOf({ captures, refunds, payments, writeOffs }: Things): Names {
  return new Map([
    ...captures.map(({ captureId }, place) => [`C${place + 1}`, captureId] as const),
    ...refunds.map(({ refundId }, place) => [`R${place + 1}`, refundId] as const),
    ...payments.map(({ paymentId }, place) => [`P${place + 1}`, paymentId] as const),
    ...writeOffs.map(({ writeOffId }, place) => [`W${place + 1}`, writeOffId] as const),
  ]);
}

/** The command with ids where names stood. A name that nobody has yet stays a name, and is not found. */
export function withIds(said: SaidCommand, names: Names): SaidCommand {
  const ids = ID_MEMBERS.flatMap((member) => {
    const name = (said as Partial<Record<(typeof ID_MEMBERS)[number], string>>)[member];
    return name === undefined ? [] : [[member, names.get(name) ?? name]];
  });
  return { ...said, ...Object.fromEntries(ids) };
}
