// For the spec beside it: the smallest thread that needs the compiler, because it imports by alias.
import { parentPort } from 'node:worker_threads';
import { toDecimalText } from '@domain';

parentPort?.once('message', (minorUnits: bigint) => parentPort?.postMessage(toDecimalText(minorUnits, 'KWD')));
