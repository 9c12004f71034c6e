import { html, raw } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { MailView } from '../account_mails.ts';
import type { Language } from '../text/text.ts';
import { type LinkKey, linkAddress } from './address.ts';
import { hrefsIn, safeHtml } from './safe_html.ts';

const STYLE = `:root{color-scheme:light}body{margin:20px;background:#fff;color:#1d2733;font:16px/1.55 system-ui,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
a{color:#0a5fb4}.text{white-space:pre-wrap}.links{margin-top:24px;padding-top:12px;border-top:1px solid #d9e0e7;list-style:none;padding-left:0}.links li{margin:6px 0}`;

/** A mail as a document for its frame: its HTML or else its text, and below it the links that stand in neither. */
export function mailDocument(desk: string, mail: MailView, language: Language): Html {
  const inside = new Set(hrefsIn(mail.html));
  const links = linksOf(mail);
  const addressOf = (href: string) => {
    const key = links.find((link) => link.href === href)?.key;
    return key === undefined ? '' : linkAddress(desk, mail.id, key);
  };
  const below = mail.links.filter(({ href }) => !inside.has(href));
  const content = mail.html === '' ? html`<p class="text">${mail.text}</p>` : raw(safeHtml(mail.html, addressOf));
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${mail.subject}</title>
<style>${raw(STYLE)}</style></head><body>${content}
${below.length === 0 ? '' : html`<ul class="links">${below.map(({ id, label }) => html`<li><a href="${linkAddress(desk, mail.id, id)}" target="_blank" rel="noopener noreferrer">${label}</a></li>`)}</ul>`}
</body></html>`;
}

/** The links of a mail that the account knows, and those of its HTML that it does not. */
export function linksOf({ html: markup, links }: MailView): { readonly key: LinkKey; readonly href: string }[] {
  const known = new Set(links.map(({ href }) => href));
  const others = hrefsIn(markup).filter((href) => !known.has(href));
  return [...links.map(({ id, href }) => ({ key: id, href })), ...others.map((href, place) => ({ key: `o${place}` as const, href }))];
}
