import { readChosenMerchant } from '../session/chosen-merchant';
import { type Problem, ServiceProblem } from './service-problem';

/**
 * Asks the service for a file in the form of this media type, and lets the browser keep it under the name that the service
 * gives. Not by a plain link: that one could not name a merchant. Throws as every call does.
 */
export async function downloadFile(path: string, mediaType: string): Promise<void> {
  const merchantId = readChosenMerchant();
  const headers = { accept: mediaType, ...(merchantId !== undefined && { 'merchant-id': merchantId }) };
  const response = await fetch(path, { headers });
  if (!response.ok) throw new ServiceProblem((await response.json()) as Problem);
  const href = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = href;
  link.download = nameIn(response.headers.get('content-disposition')) ?? path.split('/').slice(-2).join('-');
  link.click();
  URL.revokeObjectURL(href);
}

function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
