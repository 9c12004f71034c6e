import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

const LOOPBACK = '127.0.0.1';

/** Only scripts of the console run, only its own stylesheet applies, and no request leaves the machine. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: [NONCE],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // A box lets a person follow a link from the console only when the browser names the console's origin.
  referrerPolicy: 'origin',
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: 'same-origin',
});

/** Pages are read anew each time. */
export const neverStored: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('cache-control', 'no-store');
};

/** Leads from `localhost` to the address that boxes have too: only from there do they let a person follow a link. */
export const oneHost: MiddlewareHandler = async (context, next) => {
  const address = new URL(context.req.url);
  if (address.hostname === LOOPBACK) {
    return next();
  }
  address.hostname = LOOPBACK;
  return context.redirect(address.href);
};
