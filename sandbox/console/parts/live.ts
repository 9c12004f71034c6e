import { html } from 'hono/html';
import type { Topic } from '../../journal/journal.ts';
import type { Html } from '../../pages/layout.ts';

/** A part of a page that is drawn anew when something changes. */
export interface LivePart {
  /** In the page; unique. */
  readonly id: string;
  /** What it shows. */
  readonly topics: readonly Topic[];
  /** How often it is read anew when nothing changes, for what depends on the time; never when missing. */
  readonly everySeconds?: number;
  /** Where its content is read from. */
  readonly path: string;
}

/**
 * Draws a part of a page that stays current by itself. Forms inside of it do not queue with its own requests, of which only the last one that waits is sent.
 *
 * @param content what it shows at first: the same as its address answers with
 */
export function live({ id, topics, everySeconds, path }: LivePart, content: Html | string): Html {
  const triggers = [...topics.map((topic) => `sse:${topic}`), ...(everySeconds === undefined ? [] : [`every ${everySeconds}s`])].join(', ');
  return html`<div class="live" id="${id}" hx-get="${path}" hx-trigger="${triggers}" hx-sync="this:queue last" hx-disinherit="hx-sync">${content}</div>`;
}
