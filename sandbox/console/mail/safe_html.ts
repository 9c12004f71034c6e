/*
 * The HTML of a mail, written anew from the tags that mails are made of. The frame in which it is shown lets nothing of it run or load; this keeps its links
 * on this machine. All other markup is left out, and no character of a text or a value can begin a tag, so that browsers read just what is written here.
 */

const TAGS = new Set(
  `a area abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure
font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot
th thead time tr tt u ul var wbr`.split(/\s/),
);
const ATTRIBUTES = new Set(
  'align alt bgcolor border cellpadding cellspacing class color colspan coords dir face height lang name role rowspan shape size style title usemap valign width'.split(
    ' ',
  ),
);
/** What is not read as markup inside them; they are left out with their content, but for styles. */
const RAW = 'style|script|title|textarea|xmp|iframe|noembed|noframes|template|object|select|plaintext';

const MARKUP = new RegExp(
  [
    String.raw`<!--[\s\S]*?(?:-->|$)`,
    String.raw`<(${RAW})\b[^<>]*>([\s\S]*?)(?:</\1[^<>]*>|$)`,
    String.raw`<(/?)([a-z][a-z0-9]*)\b((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>`,
    '[<>]',
  ].join('|'),
  'gi',
);
/** A name begins where another character ends, so that a long one is read once. */
const ATTRIBUTE = /(?<![^\s"'<>/=])([^\s"'<>/=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+))/g;

/**
 * Writes the HTML of a mail anew.
 *
 * @param addressOf where a link leads instead, by its `href`
 */
export function safeHtml(markup: string, addressOf: (href: string) => string): string {
  return markup.replace(MARKUP, (whole, raw = '', content = '', closing = '', name = '', attributes = '') => {
    if (raw !== '') {
      // Nothing in it can end the style.
      return raw.toLowerCase() === 'style' ? `<style>${content.replaceAll('<', '')}</style>` : '';
    }
    if (TAGS.has(name.toLowerCase())) {
      return closing === '/' ? `</${name}>` : `<${name}${written(attributes, addressOf)}>`;
    }
    return whole.length > 1 ? '' : whole === '<' ? '&lt;' : '&gt;';
  });
}

/** The addresses of all links in the HTML of a mail, each once, in their order. */
export function hrefsIn(markup: string): string[] {
  const found = new Set<string>();
  safeHtml(markup, (href) => {
    found.add(href);
    return '';
  });
  return [...found];
}

function written(attributes: string, addressOf: (href: string) => string): string {
  return Array.from(attributes.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? '';
    if (name.toLowerCase() === 'href') {
      return ` href="${quoted(addressOf(value.replaceAll('&amp;', '&').trim()))}" target="_blank" rel="noopener noreferrer"`;
    }
    return ATTRIBUTES.has(name.toLowerCase()) ? ` ${name}="${quoted(value)}"` : '';
  }).join('');
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
