import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type KeyName, type Service, startService } from '../../e2e/world/service';

/** A running service with its pages, and a browser to look at them. */
export interface Portal {
  readonly service: Service;
  /** A page of a person of their own: nothing is shared with another. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same, signed in with a key and led to the path. */
  enter(path: string, key?: KeyName, options?: BrowserContextOptions): Promise<Page>;
  /** Fails where a page broke, was refused something by its policy, or asked anybody but the service. */
  expectNoFaults(): void;
  /** Closes every page: what follows the feed goes on asking otherwise, beside all that comes after it. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

const WAIT_MS_MAX = 60_000;
/** What a browser says of every answer that is no success: the pages say it themselves. */
const REFUSED = /^Failed to load resource/;

export async function openPortal(executablePath: string, settings: Readonly<Record<string, string>>): Promise<Portal> {
  const service = await startService(settings);
  const launching = chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const browser = await launching.catch(async (cause) => {
    await service.close();
    throw cause;
  });
  const faults: string[] = [];

  const visit: Portal['visit'] = async (path, options = {}) => {
    const context = await browser.newContext({ baseURL: service.url, locale: 'en-GB', ...options });
    context.setDefaultTimeout(WAIT_MS_MAX);
    const page = await context.newPage();
    page.on('pageerror', (fault) => faults.push(`${fault}`));
    page.on('console', (said) => {
      if (said.type() === 'error' && !REFUSED.test(said.text())) faults.push(said.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(service.url)) faults.push(`asked ${request.url()}`);
    });
    await page.goto(path);
    return page;
  };

  return {
    service,
    visit,
    async enter(path, key = 'merchant', options = {}) {
      const page = await visit(`/sign-in?to=${encodeURIComponent(path)}#key=${service.keys[key]}`, options);
      // A panel that the address opens has a head of its own.
      await page.getByRole('banner').first().waitFor();
      return page;
    },
    expectNoFaults: () => expect(faults.splice(0)).toEqual([]),
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await service.close();
    },
  };
}
