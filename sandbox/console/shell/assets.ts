import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const own = (name: string) => new URL(`../assets/${name}`, import.meta.url);

/** The files that pages load, by name. */
const FILES: ReadonlyMap<string, { readonly at: string | URL; readonly type: string }> = new Map(
  Object.entries({
    'htmx.js': { at: require.resolve('htmx.org/dist/htmx.min.js'), type: 'text/javascript' },
    'sse.js': { at: require.resolve('htmx-ext-sse/dist/sse.min.js'), type: 'text/javascript' },
    'console.js': { at: own('console.js'), type: 'text/javascript' },
    'copy.js': { at: own('copy.js'), type: 'text/javascript' },
    'stream.js': { at: own('stream.js'), type: 'text/javascript' },
    'log.js': { at: own('log.js'), type: 'text/javascript' },
    'maker.js': { at: own('maker.js'), type: 'text/javascript' },
    'console.css': { at: own('console.css'), type: 'text/css' },
    'icon.svg': { at: own('icon.svg'), type: 'image/svg+xml' },
  }),
);

/** Serves the stylesheet and the scripts. */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get('/:name', async (context) => {
    const file = FILES.get(context.req.param('name'));
    if (file === undefined) {
      return context.notFound();
    }
    return context.body(await readFile(file.at, 'utf8'), 200, { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-cache' });
  });
  return app;
}
