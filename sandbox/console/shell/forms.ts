import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { PageError } from '../../pages/page_error.ts';
import { languageOf } from '../text/language.ts';
import { shellWords as words } from './words.ts';

/** The largest form in bytes: a seed file with some hundred thousand people. */
const MAX_BODY = 32 * 1024 * 1024;

/** Refuses forms that are too large. */
export const smallForms = bodyLimit({
  maxSize: MAX_BODY,
  onError: (context) => context.html(html`<p class="problem" role="alert">${words.tooLarge[languageOf(context)]}</p>`, 413),
});

/** Refuses forms that are broken, such as one whose boundary is missing. What was read is kept for the page. */
export const readableForms: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST' && context.req.header('content-type') !== undefined) {
    await context.req.formData().catch(() => {
      throw new PageError(400, words.unreadable[languageOf(context)]);
    });
  }
  return next();
};
