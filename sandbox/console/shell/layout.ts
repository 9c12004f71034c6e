import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { live } from '../parts/live.ts';
import { LANGUAGES } from '../text/text.ts';
import { statusLine } from './status.ts';
import { type ConsoleEnv, type View, viewOf } from './view.ts';
import { shellWords as words } from './words.ts';

/*
 * No style that htmx would insert, and nothing that it would evaluate: the policy of the pages allows neither. New parts work at once: during a delay, a
 * key pressed on a button of theirs would leave the page.
 */
const HTMX = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  defaultSettleDelay: 0,
  historyCacheSize: 0,
  scrollIntoViewOnBoost: false,
  attributesToSettle: ['class'],
});
const NAMES = { en: 'English', de: 'Deutsch' } as const;

/** Answers with a whole page. */
export function page(context: Context<ConsoleEnv>, title: string, body: Html, status: 200 | 400 | 404 | 500 = 200): Response | Promise<Response> {
  return context.html(layout(viewOf(context), context.req.path, title, body), status);
}

function layout(view: View, address: string, title: string, body: Html): Html {
  const { t, language, desk, nonce, lastId } = view;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="htmx-config" content="${HTMX}">
<title>${title} · ${desk.box.name} · ${t(words.title)}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/console.css">
<script src="/assets/htmx.js" nonce="${nonce}" defer></script>
<script src="/assets/sse.js" nonce="${nonce}" defer></script>
<script src="/assets/stream.js" nonce="${nonce}" defer></script>
<script src="/assets/console.js" nonce="${nonce}" defer></script>
<script src="/assets/maker.js" nonce="${nonce}" defer></script>
<script src="/assets/copy.js" nonce="${nonce}" defer></script>
<script src="/assets/log.js" nonce="${nonce}" defer></script>
</head>
<body hx-ext="sse" sse-connect="/${desk.key}/changes?after=${lastId}">
<a class="skip" href="#main">${t(words.skip)}</a>
<header class="top">
${desks(view)}
${live({ id: 'status', topics: ['clock', 'faults'], path: `/${desk.key}/status` }, statusLine(view))}
${languages(view, address)}
</header>
<nav class="pages" aria-label="${t(words.navigation)}">${links(view)}</nav>
<main id="main" tabindex="-1"><h1>${title}</h1>${body}</main>
<p class="toast" id="offline" role="status" hidden>${t(words.offline)}</p>
</body>
</html>`;
}

function desks({ t, desk, desks: all, page: { path } }: View): Html {
  const others = all.map(({ key, box }) => html`<a href="/${key}/${path}" ${key === desk.key ? html`aria-current="true"` : ''}>${box.name}</a>`);
  return all.length < 2 ? html`<b class="brand">${desk.box.name}</b>` : html`<nav class="desks" aria-label="${t(words.accounts)}">${others}</nav>`;
}

function links({ t, desk, pages, page: shown }: View): Html[] {
  return pages.map(({ path, label }) => html`<a href="/${desk.key}/${path}" ${path === shown.path ? html`aria-current="page"` : ''}>${t(label)}</a>`);
}

function languages({ t, language }: View, address: string): Html {
  const choices = LANGUAGES.map(
    (one) =>
      html`<button class="plain" name="language" value="${one}" lang="${one}" ${one === language ? html`aria-pressed="true"` : html`aria-pressed="false"`}>${NAMES[one]}</button>`,
  );
  return html`<form class="languages" method="post" action="/language" aria-label="${t(words.language)}"><input type="hidden" name="back" value="${address}">${choices}</form>`;
}
