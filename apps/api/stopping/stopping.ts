import { Injectable } from '@nestjs/common';

/** Tells what would otherwise never end, feeds and bulk requests, that the service is about to stop. */
@Injectable()
export class Stopping {
  private readonly controller = new AbortController();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(): void {
    this.controller.abort();
  }
}
