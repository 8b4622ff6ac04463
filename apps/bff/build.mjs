import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// npm packages stay external; only the contract, which is TypeScript source in this repository, is bundled.
await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: {
    main: 'src/main.ts',
    stock: 'src/cli/stock.ts',
    replay: 'src/cli/replay/main.ts',
    import: 'src/cli/import/main.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  packages: 'external',
  alias: { '@stockwire/shared': '../../packages/shared/src' },
  logLevel: 'warning',
});
