/** With what a command goes out: its key for good, and the revision that somebody looked at when they said yes. */
export interface CommandHeaders {
  readonly 'Idempotency-Key': string;
  readonly 'If-Match': string;
  readonly 'Idempotency-Retry'?: 'true';
}

/** What the service said, and whether it had heard the command before. */
export interface Said<Given> {
  readonly answer: Given;
  readonly isReplayed: boolean;
}

/** Something that people do to one order. Both calls throw ServiceProblem, or TypeError where nobody answered. */
export interface OrderCommand<Body, Given> {
  /** Names what its panel keeps in this tab. */
  readonly name: string;
  readonly send: (orderId: string, body: Body, header: CommandHeaders) => Promise<Said<Given>>;
  /** What would be recorded; left out where there is nothing to preview. */
  readonly preview?: (orderId: string, body: Body) => Promise<Given>;
}

export function said<Given>({ data, response }: { readonly data?: Given; readonly response: Response }): Said<Given> {
  if (data === undefined) throw new Error('a command was answered with nothing');
  return { answer: data, isReplayed: response.headers.get('Idempotency-Replayed') === 'true' };
}
