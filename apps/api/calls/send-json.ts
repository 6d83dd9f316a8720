import type { FastifyReply } from 'fastify';
import { writeJson } from '../wire/write-json';

export function sendJson(reply: FastifyReply, status: number, body: object) {
  return reply.code(status).header('Content-Type', 'application/json; charset=utf-8').send(writeJson(body));
}
