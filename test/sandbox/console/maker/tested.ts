import { unescaped } from './html_form.ts';

/** What a page shows of the test of an action. */
export interface Tested {
  /** Whether it worked, and why not. */
  readonly said: string;
  /** What came back; null where nothing did. */
  readonly output: unknown;
  /** Each call to the service with the status of its answer. */
  readonly calls: readonly string[];
}

/** Reads what a person reads after the test of an action. */
export function testedIn(answer: string): Tested {
  const [, , came] = answer.split('<pre class="data"');
  const [, json] = />(.*?)<\/pre>/s.exec(came ?? '') ?? [];
  const calls = answer.matchAll(/<tr>\s*<t[dh][^>]*>([^<]*)<\/t[dh]>\s*<td[^>]*>([^<]*)<\/td>/g);
  return {
    said: textIn(/<p[^>]*>(.*?)<\/p>/s.exec(answer)?.[1] ?? ''),
    output: json === undefined ? null : JSON.parse(unescaped(json)),
    calls: Array.from(calls, ([, name, status]) => `${name} ${status}`),
  };
}

function textIn(html: string): string {
  return unescaped(html.replaceAll(/<[^>]*>/g, '')).trim();
}
