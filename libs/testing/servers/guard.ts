import { type ChildProcess, spawn } from 'node:child_process';

// Waits on a pipe. A line means that the server ended in order; the end of the pipe, that whoever started it is gone.
const WATCH = `
  read -r _ && exit
  kill -s "$2" "$1"
  for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" || break; sleep 0.5; done
  kill -s KILL "$1"
  rm -rf "$3"
`;

/**
 * Ends a server, and removes its folder, when this process dies without having done so, be it by SIGKILL.
 * The guard has a session of its own, so that Ctrl-C in a terminal does not reach it.
 */
export function guard(server: ChildProcess, stopSignal: NodeJS.Signals, folder: string): void {
  const watch = spawn('sh', ['-c', WATCH, 'guard', String(server.pid), stopSignal.slice('SIG'.length), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // A guard that has gone already needs no word any more.
  watch.stdin.on('error', () => {});
  watch.unref();
  server.once('exit', () => watch.stdin.end('over\n'));
}
