import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { MailView } from '../account_mails.ts';
import type { Desk } from '../desk.ts';
import { languageOf } from '../text/language.ts';
import { FRAME_SANDBOX, isGenuine } from './address.ts';
import { linksOf, mailDocument } from './document.ts';
import { mailWords as words } from './words.ts';

const MAIL_POLICY = `sandbox ${FRAME_SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`;
const WAY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Mails as they look, and where their links lead. */
export function mailRoutes(desks: readonly Desk[]): Hono {
  const app = new Hono();
  app.get('/:desk/:mail', (context) => {
    const { desk, mail } = mailIn(context, desks);
    desk.box.console.mails.open(mail.id);
    desk.box.journal.changed('account');
    secure(context, MAIL_POLICY, 'no-referrer');
    return context.html(mailDocument(desk.key, mail, languageOf(context)));
  });

  app.get('/:desk/:mail/:link/:token', (context) => {
    const { desk: key, mail: id, link, token } = context.req.param();
    found(isGenuine(key, id, link, token) ? true : undefined);
    const { desk, mail } = mailIn(context, desks);
    const known = found(linksOf(mail).find((one) => String(one.key) === link));
    const href = typeof known.key === 'number' ? found(desk.box.console.mails.follow(mail.id, known.key)) : known.href;
    desk.box.journal.changed('mails');
    desk.box.journal.changed('account');
    secure(context, WAY_POLICY, 'origin');
    const onBox = typeof known.key === 'number' ? boxAddress(desk.box.url, href) : undefined;
    return context.html(onBox === undefined ? outside(context, href) : onward(context, onBox));
  });
  return app;
}

/** @throws PageError where there is no such mail */
function mailIn({ req }: Context, desks: readonly Desk[]): { desk: Desk; mail: MailView } {
  const desk = found(desks.find(({ key }) => key === req.param('desk')));
  return { desk, mail: found(desk.box.console.mails.get(Number(req.param('mail')))) };
}

function secure(context: Context, policy: string, referrer: 'no-referrer' | 'origin'): void {
  context.header('content-security-policy', policy);
  context.header('referrer-policy', referrer);
  context.header('x-content-type-options', 'nosniff');
  context.header('x-dns-prefetch-control', 'off');
  context.header('cross-origin-opener-policy', 'same-origin');
  context.header('cache-control', 'no-store');
}

/** The address of a page of the box; undefined of an address outside. */
function boxAddress(box: string, href: string): string | undefined {
  const address = href.startsWith('/') && URL.canParse(href, box) ? new URL(href, box) : undefined;
  return address?.origin === box ? address.href : undefined;
}

/** Leads to a page of the box as a link of the console does, which a redirect of the mail's own request would not. */
function onward(context: Context, address: string): Html {
  const title = words.onward[languageOf(context)];
  return wayPage(context, title, html`<p><a href="${address}">${address}</a></p>`, html`<meta http-equiv="refresh" content="0; url=${address}">`);
}

function outside(context: Context, href: string): Html {
  const language = languageOf(context);
  return wayPage(context, words.outside[language], html`<p class="lead">${words.outsideAbout[language]}</p><p class="data">${href}</p>`);
}

function wayPage(context: Context, title: string, body: Html, head: Html | '' = ''): Html {
  return html`<!doctype html>
<html lang="${languageOf(context)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/console.css"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
