import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Exchange } from './exchange.ts';
import { mendedTarget } from './mended-target.ts';
import { WebFiles } from './web-files.ts';

const PAGE = '/index.html';

/** The built console: files by their names, and its page for every address that people navigate to. */
export function webApp(webDir: string): Router {
  const router = Router();
  const files = new WebFiles(webDir);
  // Not by a pattern: Express would decode the path, and answer an address that cannot be decoded itself.
  router.use((req: Request, res: Response, next: NextFunction) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const { path } = res.locals as Exchange;
    if (files.has(path)) return files.send(req, res, path);
    if (path !== '/' && !isNavigation(req)) return next();
    res.locals.route = 'console';
    const mended = mendedTarget(req.originalUrl);
    if (mended === null) files.send(req, res, PAGE);
    else res.set('Cache-Control', 'no-cache').redirect(mended);
  });
  return router;
}

/**
 * Only navigation asks for HTML by name; a missing script or picture must stay a 404, because the page in
 * its place would hide the fault. A dot says nothing: SKUs in addresses may hold one.
 */
function isNavigation(req: Request): boolean {
  const asksForPage = req.headers.accept?.includes('text/html') ?? false;
  return asksForPage && !req.path.startsWith('/assets/');
}
