import type { ProposeReceivableWriteOffCommand } from '@ledger';
import { Amount, Identifier, Optional, Text } from '../validation/rules';

export class WriteOffRequest {
  @Identifier() readonly captureId: string;
  @Amount() readonly amount: number;
  @Text() readonly reason: string;
}

export class RejectWriteOffRequest {
  @Optional() @Text() readonly reason?: string;
}

export function writeOff({ captureId, amount, reason }: WriteOffRequest): ProposeReceivableWriteOffCommand['input'] {
  return { captureId, amount: BigInt(amount), reason };
}
