import path from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';

/** The build names these files by their content, so a name never means anything else. */
const HASHED_FOLDER = `${path.sep}assets${path.sep}`;
const ONE_YEAR_S = 31_536_000;

/** The built console: files by their names, and its page for every address that people navigate to. */
export function webApp(webDir: string): Router {
  const router = Router();
  router.use(
    express.static(webDir, {
      index: 'index.html',
      redirect: false,
      setHeaders: (res, file) => {
        const hashed = file.includes(HASHED_FOLDER);
        res.set('Cache-Control', hashed ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache');
      },
    }),
  );
  router.get('/{*address}', (req: Request, res: Response, next: NextFunction) => {
    if (!isNavigation(req)) return next();
    res.locals.route = 'console';
    res.set('Cache-Control', 'no-cache');
    res.sendFile('index.html', { root: webDir });
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
