import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';

/** The Markdown that help texts use: code, links, bold, italics. Code comes first, since nothing counts within it. */
const MARK = /`([^`]+)`|\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*/g;

/** Draws a help text. All but the few marks that are known is text. */
export function helpText(markdown: string): Html {
  return html`${markdown.split(/\n{2,}/).map((paragraph, index) => html`${index === 0 ? '' : html`<br>`}${marked(paragraph)}`)}`;
}

function marked(text: string): Html {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const { 0: whole, 1: code, 2: label = '', 3: address, 4: bold, 5: italic, index } of text.matchAll(MARK)) {
    parts.push(text.slice(end, index));
    parts.push(drawn({ code, label, address, bold, italic }));
    end = index + whole.length;
  }
  return html`${[...parts, text.slice(end)]}`;
}

interface Mark {
  readonly code: string | undefined;
  readonly label: string;
  readonly address: string | undefined;
  readonly bold: string | undefined;
  readonly italic: string | undefined;
}

function drawn({ code, label, address, bold, italic }: Mark): Html {
  if (code !== undefined) {
    return html`<code>${code}</code>`;
  }
  if (address !== undefined) {
    return html`<a href="${address}" target="_blank" rel="noreferrer">${label}</a>`;
  }
  return bold === undefined ? html`<em>${marked(italic ?? '')}</em>` : html`<b>${marked(bold)}</b>`;
}
