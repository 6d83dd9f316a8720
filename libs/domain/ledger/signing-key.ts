import { type Refusal, refuse } from '../refusals/refusals';
import { type ReachCutOff, reachCutOff } from '../settlement/closing/close-settlement';
import type { CutOffReached } from '../settlement/closing/closing.events';
import type { Instant } from '../time/instant';
import type { SigningKeyRotated } from './head.events';
import type { LedgerOpened } from './ledger.events';

/** The new key, which the one before has signed outside: the rules know no cryptography. */
export interface RotateSigningKey extends Omit<SigningKeyRotated, 'type'> {
  readonly type: 'RotateSigningKey';
  /** Of the key that signed the new one. */
  readonly previousPublicKey: string;
  readonly recordedAt: Instant;
  readonly actor: string;
}

export type LedgerCommand = ReachCutOff | RotateSigningKey;
/** What stands on the ledger's own stream. */
export type LedgerStreamEvent = LedgerOpened | SigningKeyRotated | CutOffReached;

/** What the ledger's own stream says. */
export interface LedgerState {
  readonly openedAt: Instant;
  /** Of every key that ever signed heads, Ed25519, SPKI in DER, base64; the last one does so now. */
  readonly publicKeys: readonly string[];
}

/** Refuses with CUT_OFF_NOT_REACHED, SIGNING_KEY_ROTATED. */
export function decideLedger(
  command: LedgerCommand,
  state: LedgerState | undefined,
): [CutOffReached | SigningKeyRotated] | Refusal {
  return command.type === 'ReachCutOff' ? reachCutOff(command) : rotateSigningKey(command, state);
}

/** Throws Error for an event before the ledger was opened. */
export function evolveLedger(
  state: LedgerState | undefined,
  event: LedgerStreamEvent,
  recordedAt: Instant,
): LedgerState {
  if (event.type === 'LedgerOpened') return { openedAt: recordedAt, publicKeys: [event.publicKey] };
  if (!state) throw new Error(`impossible history: ${event.type} before the ledger was opened`);
  return event.type === 'SigningKeyRotated' ? { ...state, publicKeys: [...state.publicKeys, event.publicKey] } : state;
}

function rotateSigningKey(
  { type: _, recordedAt: __, actor: ___, previousPublicKey, ...rotated }: RotateSigningKey,
  state: LedgerState | undefined,
): [SigningKeyRotated] | Refusal {
  if (state?.publicKeys.at(-1) !== previousPublicKey || state.publicKeys.includes(rotated.publicKey)) {
    return refuse('SIGNING_KEY_ROTATED', 'The key that vouches for the new one does not sign the heads any more.', {
      keyId: rotated.previousKeyId,
    });
  }
  return [{ type: 'SigningKeyRotated', ...rotated }];
}
