import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Refuses what a foreign web page could make a browser send: a Host other than the loopback (against DNS rebinding), another Origin, or a
 * request that the browser itself labels as cross-site. Typed addresses (`none`) and programs, which do not send these headers, pass.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const foreign = !LOOPBACK.test(host) || (origin !== undefined && origin !== `http://${host}`) || (site !== 'none' && site !== 'same-origin');
  if (foreign) {
    return context.json({ error: 'Only requests from this sandbox itself are answered.' }, 403);
  }
  return next();
};
