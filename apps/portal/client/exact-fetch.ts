import { readChosenMerchant } from '../session/chosen-merchant';
import { readExactJson } from './exact-json';
import { type Problem, ServiceProblem } from './service-problem';

/**
 * `fetch` for the service: adds the merchant that was chosen, reads JSON exactly, and throws ServiceProblem for every
 * refusal. Throws TypeError where the service cannot be reached.
 */
export async function exactFetch(request: Request): Promise<Response> {
  const merchantId = readChosenMerchant();
  if (merchantId !== undefined && !request.headers.has('Merchant-Id')) request.headers.set('Merchant-Id', merchantId);
  const response = await fetch(request);
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    if (!response.ok) throw new ServiceProblem(unreadable(response));
    return response;
  }
  const body = readExactJson(await response.text());
  if (!response.ok) throw new ServiceProblem(body as Problem);
  return answerOf(response, body);
}

/** The body was read already; whoever asks for it gets what was read. */
function answerOf({ status, headers }: Response, body: unknown): Response {
  const answer = new Response(null, { status, headers });
  // Without it the client would parse the text once more, and not exactly.
  answer.headers.set('content-length', '1');
  return Object.defineProperty(answer, 'json', { value: async () => body });
}

/** Something between us and the service answered in its place. */
function unreadable({ status, statusText }: Response): Problem {
  const title = statusText || `Status ${status}`;
  return { type: 'about:blank', title, status, detail: 'The answer cannot be read.', code: 'UNREADABLE' };
}
