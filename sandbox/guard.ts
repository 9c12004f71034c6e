import type { Context, MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Refuses what a foreign web page could make a browser send: a Host other than the loopback (against DNS rebinding), another Origin, or a
 * request that the browser itself labels as cross-site. Typed addresses (`none`) and programs, which do not send these headers, pass.
 *
 * @param admits says which requests of other origins pass all the same; they have a Host of the loopback
 */
export function guard(admits: (context: Context) => boolean = () => false): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site') ?? 'none';
    const own = (origin === undefined || origin === `http://${host}`) && (site === 'none' || site === 'same-origin');
    if (LOOPBACK.test(host) && (own || admits(context))) {
      return next();
    }
    return context.json({ error: 'Only requests from this sandbox itself are answered.' }, 403);
  };
}

/** Refuses every request of another origin. */
export const sameOriginOnly: MiddlewareHandler = guard();

/** Whether a browser opens an address as a page of its own, as it does when a person follows a link: no form, no frame, no script. */
export function isNavigation({ req }: Context): boolean {
  return (
    req.method === 'GET' && req.header('origin') === undefined && req.header('sec-fetch-mode') === 'navigate' && req.header('sec-fetch-dest') === 'document'
  );
}

/**
 * Whether a person follows a link of one of some pages on this machine. A page at another port could send the same person there, so the browser has to name
 * the page's origin in `Referer`, which no page can forge.
 *
 * @param origins of these pages, such as `http://127.0.0.1:8470`
 */
export function isLinkFrom(origins: ReadonlySet<string>, context: Context): boolean {
  const referer = context.req.header('referer') ?? '';
  return isNavigation(context) && context.req.header('sec-fetch-site') === 'same-site' && URL.canParse(referer) && origins.has(new URL(referer).origin);
}
