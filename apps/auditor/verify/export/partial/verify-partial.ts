import { join } from 'node:path';
import { isHeadSignedBy } from '@log-tree';
import type { HeadsGiven } from '../../heads/heads-check';
import { isHead } from '../../heads/read-head';
import type { Verdict } from '../../verify-events';
import { WrongEvent, WrongSource } from '../../wrong';
import { linesOf } from '../lines-of';
import type { Manifest } from '../manifest';
import { UnreadableExport } from '../unreadable-export.fault';
import { createPartialCheck } from './partial-check';

/**
 * Verifies a partial export: every line is an event of the log whose root the head has, at its place; links and rules are
 * checked for each stream that begins in it. Whether anything is left out, nobody can tell from a part.
 */
export async function verifyPartial(
  folder: string,
  manifest: Manifest,
  given: HeadsGiven,
  onProgress: (events: number) => void,
): Promise<Verdict & { readonly place?: string }> {
  const { head, ledgerId } = manifest;
  if (!head) throw new UnreadableExport('a partial export names the tree that its proofs lead to');
  const check = createPartialCheck(ledgerId, head);
  let events = 0;
  const verdict = (more: Partial<Verdict> & { readonly place?: string } = {}) => ({
    ...{ events, streams: check.streams(), ledgerId, rootHash: head.rootHash, heads: 0, wrong: [], ...more },
  });

  const wrong = headsSay(manifest, given);
  for (const file of manifest.files) {
    let line = 0;
    let sum = '';
    try {
      const chunks = linesOf(join(folder, file.name), file.name, (sha256) => {
        sum = sha256;
      });
      for await (const chunk of chunks) {
        for (const { offset, bytes } of chunk) {
          line += 1;
          const { event, what } = attempt(() => check.add(bytes));
          if (event && what !== undefined) {
            const place = `${file.name}, line ${line}, bytes ${offset} to ${offset + bytes.length - 1}`;
            return verdict({ firstWrong: { event: event.event, sequence: event.sequence, what }, place });
          }
          events += 1;
        }
        onProgress(events);
      }
    } catch (cause) {
      if (!(cause instanceof WrongSource)) throw cause;
      return verdict({ wrong: [...wrong, cause.message] });
    }
    if (line !== file.count) wrong.push(`${file.name} has ${line} lines, and the manifest says ${file.count}`);
    else if (sum !== file.sha256) {
      wrong.push(`${file.name} has SHA-256 ${sum}, and the manifest says ${file.sha256}`);
    }
  }
  return verdict({ wrong, heads: wrong.length === 0 && given.heads.length > 0 ? given.heads.length : 0 });

  function attempt(ask: () => void): { readonly event?: ReturnType<typeof check.current>; readonly what?: string } {
    try {
      ask();
      return {};
    } catch (cause) {
      if (!(cause instanceof WrongEvent)) throw cause;
      return { event: check.current(), what: cause.message };
    }
  }
}

/** The tree that the proofs lead to has to be the one that the auditor's head signs, or to be signed by the auditor's key. */
function headsSay({ head, ledgerId }: Manifest, { key, heads }: HeadsGiven): string[] {
  const said: string[] = [];
  for (const { name, head: mine } of heads) {
    const differs = mine.ledgerId !== ledgerId || mine.size !== head?.size || mine.rootHash !== head?.rootHash;
    if (differs)
      said.push(`the head ${name} is not the tree that the proofs lead to (${head?.size}, ${head?.rootHash})`);
    else if (key && !isHeadSignedBy(mine, key.publicKey))
      said.push(`the head ${name} is forged: its signature is not of ${key.keyId}`);
  }
  if (heads.length > 0 || !key) return said;
  if (!isHead(head)) return ['nobody has signed the tree that the proofs lead to: bring a head of that size'];
  return isHeadSignedBy(head, key.publicKey)
    ? said
    : [`the head in the manifest is not signed by the key ${key.keyId}`];
}
