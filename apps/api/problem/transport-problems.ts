/** What goes wrong before a request reaches the ledger, or in spite of it. */
export interface TransportProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

export const TRANSPORT_PROBLEMS = {
  ROUTE_NOT_FOUND: { code: 'ROUTE_NOT_FOUND', status: 404, title: 'There is nothing at this address' },
  BODY_TOO_LARGE: { code: 'BODY_TOO_LARGE', status: 413, title: 'The body is larger than this route takes' },
  ADDRESS_TOO_LONG: { code: 'ADDRESS_TOO_LONG', status: 414, title: 'The address is longer than any of ours' },
  MEDIA_TYPE_UNSUPPORTED: {
    code: 'MEDIA_TYPE_UNSUPPORTED',
    status: 415,
    title: 'The body is of a type not taken here',
  },
  BAD_REQUEST: { code: 'BAD_REQUEST', status: 400, title: 'The request cannot be read' },
  FAULT: { code: 'FAULT', status: 500, title: 'The service failed; nothing is known to be wrong with the request' },
  STOPPING: { code: 'STOPPING', status: 503, title: 'The service is stopping' },
} as const satisfies Record<string, TransportProblem>;
