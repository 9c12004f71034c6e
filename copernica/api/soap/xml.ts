import { Parser } from 'saxen';

/** How deep elements may stand in one another. */
const MAX_DEPTH = 100;
const REFERENCE = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** Elements that hold any number of others (seen in clients of earlier years). */
const LISTS = /^(items|array)$/;
/** Elements that hold the secret of a profile as `code`, which opens pages in its name (assumed). */
const PROFILES = /^(sub)?profile$/i;

/** An element that is being read. */
class Open {
  readonly children: [name: string, value: unknown][] = [];
  text = '';
  readonly name: string;
  /** Around all there is the document, which stands in itself. */
  readonly parent: Open;
  readonly depth: number;

  constructor(name: string, parent?: Open) {
    this.name = name;
    this.parent = parent ?? this;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
  }
}

/**
 * Reads an answer as values: an element without others is its text, any other an object of those in it, by name without prefix; several of one name are a
 * list. A map is an object by its keys. Attributes are left out. Nothing is ever looked up or expanded.
 *
 * @throws Error for what is not well-formed, has a document type (which SOAP forbids), or is too deep
 */
export function parsedXml(xml: string): unknown {
  let open = new Open('');
  const refuse = (): never => {
    throw new Error('This is no XML of SOAP.');
  };
  new Parser()
    .on('attention', refuse)
    .on('openTag', (name) => {
      open = open.depth < MAX_DEPTH ? new Open(name.replace(/^.*:/, ''), open) : refuse();
    })
    .on('text', (text) => {
      open.text += text.replaceAll(REFERENCE, character);
    })
    .on('cdata', (text) => {
      open.text += text;
    })
    .on('closeTag', () => {
      open.parent.children.push([open.name, contentOf(open)]);
      open = open.parent;
    })
    .parse(xml);
  return contentOf(open);
}

/** @throws RangeError where there is no such character */
function character(_reference: string, decimal?: string, hexadecimal?: string, name = ''): string {
  return NAMED.get(name.toLowerCase()) ?? String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal));
}

function contentOf({ name, text, children }: Open): unknown {
  if (children.length === 0) {
    return text;
  }
  if (name === 'map') {
    return Object.fromEntries(children.map(([, pair]) => [Object(pair).key, Object(pair).value]));
  }
  const shown = PROFILES.test(name) ? children.filter(([member]) => member !== 'code') : children;
  const byName = Map.groupBy(shown, ([member]) => member);
  return Object.fromEntries(
    Array.from(byName, ([member, all]) => {
      const values = all.map(([, value]) => value);
      return [member, values.length === 1 && !LISTS.test(name) ? values[0] : values];
    }),
  );
}
