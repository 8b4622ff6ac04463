import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const BFF = process.env.BFF_URL ?? 'http://127.0.0.1:4000';

const WIDGETS = String.raw`node_modules[\\/](react-aria|react-stately|@react-|@internationalized)`;
const OF_DATES = String.raw`.*[\\/](date|calendar|datepicker|DateField)[\\/.]`;

/** Each group changes with its own dependency, so a release of ours leaves the others cached in the browser. */
const VENDOR_CHUNKS = [
  {
    // With the two small helpers that widgets, router and charts all use: in the charts' chunk they would have
    // every page load the charts.
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|clsx|use-sync-external-store)[\\/]/,
  },
  {
    name: 'charts',
    test: /node_modules[\\/](recharts|d3-|victory-vendor|@reduxjs|react-redux|immer)/,
  },
  {
    name: 'widgets',
    test: new RegExp(`${WIDGETS}(?!${OF_DATES})`),
  },
  {
    // Calendars and the fields for dates come with the first item that is opened: the grid has none.
    name: 'dates',
    test: new RegExp(WIDGETS),
  },
  { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
  { name: 'live', test: /node_modules[\\/](socket\.io|engine\.io)/ },
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': BFF,
      '/healthz': BFF,
      '/readyz': BFF,
      '/metrics': BFF,
      // The server refuses a Host that is not its own.
      '/socket.io': { target: BFF, ws: true, changeOrigin: true },
    },
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups: VENDOR_CHUNKS } } },
  },
});
