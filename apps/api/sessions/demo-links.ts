import { Injectable } from '@nestjs/common';

/** A link that signs its reader in, by the key or the token behind its `#`. */
export interface DemoLink {
  readonly name: string;
  readonly href: string;
}

/** The ways into the demo. No setting opens them: only a program that makes the service itself can hand them in. */
@Injectable()
export class DemoLinks {
  links: readonly DemoLink[] = [];
}
