/* What a browser would post of forms in a page, without a browser. */

const CONTROL = /<input ([^>]*)>|<textarea ([^>]*)>\n?([^<]*)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/gs;

/** The names and values of the inputs in a piece of a page, patterns for new rows left out. */
export function postedBy(page: string): FormData {
  const posted = new FormData();
  const shown = page.replace(/<template>.*?<\/template>/gs, '');
  for (const [, input, textarea, text = '', select, options = ''] of shown.matchAll(CONTROL)) {
    const attributes = input ?? textarea ?? select ?? '';
    const name = attribute(attributes, 'name');
    if (name === undefined || /\b(?:disabled|hidden)\b/.test(attributes.replace(/"[^"]*"/g, '')) || isUnchecked(attributes)) {
      continue;
    }
    const chosen = / value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    posted.append(name, unescaped(select === undefined ? (textarea === undefined ? (attribute(attributes, 'value') ?? '') : text) : chosen));
  }
  return posted;
}

function isUnchecked(attributes: string): boolean {
  return /type="(?:radio|checkbox)"/.test(attributes) && !/\bchecked\b/.test(attributes);
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

/** A text of a page as it is read. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
