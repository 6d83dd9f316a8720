import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What HTTP and the process count. Labels are the routes as they were declared, never addresses as they came. */
export class HttpMetrics {
  readonly registry = new Registry();

  private readonly seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'From a request to the end of its answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method, url: route = 'none' } = request.routeOptions;
      const labels = { method: String(method ?? request.method), route, status: reply.statusCode };
      this.seconds.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }
}
