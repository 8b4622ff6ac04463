import { createRequire } from 'node:module';
import path from 'node:path';
import { Router } from 'express';
import { buildOpenApi } from './openapi/build-openapi.ts';
import type { Route } from './route.ts';

const require = createRequire(import.meta.url);

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Stockwire API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START_SCRIPT = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  // Who is signed in tries requests out as themselves; changes are taken with this header only.
  requestInterceptor(request) {
    request.headers['Stockwire-Client'] = 'docs';
    return request;
  },
});
`;

/** `/api/openapi.json`, and `/api/docs` to read it by; everything comes from this server. */
export function docsRoutes(routes: readonly Route[]): Router {
  const router = Router();
  const openApi = JSON.stringify(buildOpenApi(routes));
  router.get('/api/openapi.json', (_req, res) => {
    res.locals.route = '/api/openapi.json';
    res.type('json').send(openApi);
  });
  router.get('/api/docs', (_req, res) => {
    res.locals.route = '/api/docs';
    res.type('html').send(PAGE);
  });
  router.get('/api/docs/start.js', (_req, res) => {
    res.type('js').send(START_SCRIPT);
  });
  const assetsDir = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']) {
    router.get(`/api/docs/${name}`, (_req, res) => {
      res.sendFile(name, { root: assetsDir });
    });
  }
  return router;
}
