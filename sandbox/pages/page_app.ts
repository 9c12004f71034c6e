import { Hono } from 'hono';
import { BodyTooLarge } from '../requests/body.ts';
import { FormError } from '../requests/form.ts';
import { message, type PageFrame } from './layout.ts';
import { PageError } from './page_error.ts';
import { securityHeaders } from './security_headers.ts';

/** An app for the pages of a box: each gets the security headers, and a request that fails is answered with a page that says why. */
export function pageApp(frame: PageFrame): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.onError((error, context) => {
    if (error instanceof PageError) {
      return context.html(message(frame, 'That did not work', error.message), error.status);
    }
    if (error instanceof FormError || error instanceof BodyTooLarge) {
      return context.html(message(frame, 'That did not work', 'This form cannot be read.'), 400);
    }
    return context.html(message(frame, 'That did not work', 'The sandbox failed.'), 500);
  });
  return app;
}
