/** A strict reader of XML, as far as pictures use it: it throws where a text is not well formed by XML 1.0. */

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
  /** Of itself and all within. */
  readonly text: string;
}

export const readXml = (source: string): Element => {
  for (const character of source) {
    const code = character.codePointAt(0)!;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000;
    if (!isAllowed) throw new Error(`character ${code.toString(16)} is not allowed`);
  }
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${source.slice(at, at + 40)}`);
  };
  const element = (): Element => {
    const opening = /^<([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/.exec(
      source.slice(at),
    );
    if (!opening) return fail('no element');
    at += opening[0].length;
    const [, name = '', told = '', closed] = opening;
    const pairs = [...told.matchAll(/([\w:-]+)="([^"]*)"/g)];
    const attributes = Object.fromEntries(pairs.map(([, key, value]) => [key!, unescaped(value!)]));
    if (Object.keys(attributes).length !== pairs.length) fail('an attribute twice');
    if (closed) return { name, attributes, children: [], text: '' };
    const children: Element[] = [];
    let text = '';
    for (;;) {
      const end = source.indexOf('<', at);
      if (end < 0) fail('no end');
      text += unescaped(source.slice(at, end));
      at = end;
      if (source.startsWith(`</${name}>`, at)) {
        at += name.length + 3;
        return { name, attributes, children, text };
      }
      if (source.startsWith('</', at)) fail(`another end than that of ${name}`);
      const child = element();
      children.push(child);
      text += child.text;
    }
  };
  const root = element();
  if (source.slice(at).trim() !== '') fail('something behind the root');
  return root;
};

const unescaped = (text: string): string => {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`an unknown entity in ${text}`);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
};

/** All elements of a name, in the order of the text. */
export const allOf = (root: Element, name: string): readonly Element[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => allOf(child, name)),
];

export const numberOf = (element: Element, attribute: string): number =>
  Number(element.attributes[attribute]);

/** What is printed, without title and description. */
export const printed = (root: Element): readonly string[] =>
  allOf(root, 'text').map(({ text }) => text);
