import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const DOMAIN = join(import.meta.dirname, '../../libs/domain');
const BUILT = join(import.meta.dirname, '../../dist/apps/portal');
/** Where `npm start` listens, for whoever develops pages with `npx vite apps/portal`. */
const SERVICE = 'http://localhost:3000';

/** Staff and customers share no file: a customer's phone must not load what only a desk needs. */
const PAGES = { staff: 'index.html', customer: 'customer.html' };

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  resolve: { alias: { '@domain': join(DOMAIN, 'index.ts') } },
  // Filled in by the service for each answer: a policy without it would forbid the styles that Mantine makes.
  html: { cspNonce: 'NONCE' },
  build: {
    // The first that tell the digits of a number in JSON (Chrome before that), or know both colours in one.
    target: ['chrome125', 'firefox135', 'safari18.4'],
    outDir: BUILT,
    emptyOutDir: mode !== 'customer',
    chunkSizeWarningLimit: 700,
    manifest: mode === 'customer' ? 'customer.manifest.json' : 'staff.manifest.json',
    // A small icon as an address of its own keeps the policy free of `data:`.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Libraries say where they run; all of ours run in the browser.
      onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
      input: join(import.meta.dirname, mode === 'customer' ? PAGES.customer : PAGES.staff),
      // The rules are pure: what a page does not call of them need not be sent.
      treeshake: { moduleSideEffects: [{ test: /libs[\\/]domain/, sideEffects: false }] },
    },
  },
  plugins: [compressed()],
  server: { proxy: { '/v1': SERVICE, '/docs': SERVICE } },
}));

/** Compresses every built file as far as it goes, once: the service would have to do it for every caller. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      const folder = join(BUILT, 'assets');
      for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
        const bytes = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
