import type { INestApplicationContext } from '@nestjs/common';
import { type DemoLink, DemoLinks } from './demo-links';

/**
 * Takes the ways into the demo from the program that started this one, over a channel that only it can have opened. A
 * service that was started in any other way has no such channel, and offers none.
 */
export function takeDemoLinks(app: INestApplicationContext): void {
  process.once('message', (message) => {
    const { demoLinks } = (message ?? {}) as { readonly demoLinks?: readonly DemoLink[] };
    if (demoLinks) app.get(DemoLinks).links = demoLinks;
    process.disconnect();
  });
  // Waiting for it keeps no service from ending.
  process.channel?.unref();
}
