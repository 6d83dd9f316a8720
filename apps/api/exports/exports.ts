import { Readable } from 'node:stream';
import { refuse } from '@domain';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../problem/send-problem';
import { Stopping } from '../stopping/stopping';
import { EXPORTS_MAX } from '../wire/wire.limits';

/** A file to be sent, made piece by piece while it is read. */
export interface ExportFile {
  readonly contentType: string;
  readonly fileName: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

/**
 * Sends exports of any length: a piece is made when the one before has left, so that a slow reader costs time and never
 * memory. An export ends with its reader; one that fails, or is met by a stop, is broken off, which HTTP lets a reader see.
 */
@Injectable()
export class Exports {
  private open = 0;

  constructor(private readonly stopping: Stopping) {}

  /** Refuses with RATE_LIMITED. */
  send(request: FastifyRequest, reply: FastifyReply, { contentType, fileName, chunks }: ExportFile) {
    if (this.open >= EXPORTS_MAX) {
      const refusal = refuse('RATE_LIMITED', `There are ${EXPORTS_MAX} exports already.`, { limit: EXPORTS_MAX });
      return sendRefusal(reply, refusal);
    }
    void reply
      .header('Content-Type', contentType)
      .header('Content-Disposition', `attachment; filename="${fileName}"`)
      .header('Cache-Control', 'no-store');
    // Whoever asks for the headers alone is not worth a walk through a million rows.
    if (request.method === 'HEAD') return reply.send('');
    this.open += 1;
    const stream = Readable.from(chunks, { objectMode: false, signal: this.stopping.signal });
    stream.once('close', () => {
      this.open -= 1;
    });
    return reply.send(stream);
  }

  /** How many are under way. */
  get underWay(): number {
    return this.open;
  }
}
