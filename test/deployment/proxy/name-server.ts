import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const HEADER_BYTES = 12;
const TYPE_A = 1;
const ANSWERED = 0x8180;
/** Of the answer's name: the same as the question's, which stands behind the header. */
const NAME_OF_THE_QUESTION = 0xc000 + HEADER_BYTES;

/** Stands for the name server of a container network: whatever is asked, the addresses of all replicas. */
export interface NameServer {
  readonly port: number;
  addresses: readonly string[];
  close(): void;
}

export async function startNameServer(): Promise<NameServer> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const server: NameServer = { port: socket.address().port, addresses: [], close: () => socket.close() };
  socket.on('message', (question, { port, address }) => {
    socket.send(answerTo(question, server.addresses), port, address);
  });
  return server;
}

function answerTo(message: Buffer, addresses: readonly string[]): Buffer {
  const question = questionOf(message);
  const found = question.readUInt16BE(question.length - 4) === TYPE_A ? addresses : [];
  const header = Buffer.alloc(HEADER_BYTES);
  message.copy(header, 0, 0, 2);
  header.writeUInt16BE(ANSWERED, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found.length, 6);
  return Buffer.concat([header, question, ...found.map(recordOf)]);
}

/** Labels, each with its length before it, up to an empty one; then type and class. */
function questionOf(message: Buffer): Buffer {
  let end = HEADER_BYTES;
  while (message[end] !== 0) end += (message[end] ?? 0) + 1;
  return message.subarray(HEADER_BYTES, end + 5);
}

function recordOf(address: string): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt16BE(NAME_OF_THE_QUESTION, 0);
  record.writeUInt16BE(TYPE_A, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(1, 6);
  record.writeUInt16BE(4, 10);
  record.set(address.split('.').map(Number), 12);
  return record;
}
