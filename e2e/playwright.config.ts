import { defineConfig } from '@playwright/test';

const { BASE_URL, CHROMIUM_PATH } = process.env;

/** Every test shares one server and one database with two cores; more workers only wait for each other. */
const WORKERS = 2;

export default defineConfig({
  testDir: './specs',
  outputDir: './test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: WORKERS,
  // A machine that does something else for seconds fails one wait; what fails twice is broken.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...(BASE_URL ? { baseURL: BASE_URL } : {}),
    // A trace takes as long as all that it records: what failed is tried again with one.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    // Video needs an ffmpeg of Playwright's own, which a system browser does not bring.
    video: 'off',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      chromiumSandbox: false,
      args: ['--disable-quic', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
});
