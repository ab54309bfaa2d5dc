/** How an object shows itself: in Deno's Jupyter kernel by a symbol, in a console by its text, in a page by an element. */

/** The symbol that Deno's kernel asks for (`Deno.jupyter.$display`). */
export const jupyterDisplay: unique symbol = Symbol.for('Jupyter.display');
/** Of Node and tslab, whose kernel prints what Node would. */
export const nodeInspect: unique symbol = Symbol.for('nodejs.util.inspect.custom');
export const denoInspect: unique symbol = Symbol.for('Deno.customInspect');

/** By media type; the front end takes the richest that it can show. */
export interface MimeBundle {
  readonly 'text/plain': string;
  readonly 'text/html': string;
  readonly 'text/markdown'?: string;
  readonly 'image/svg+xml'?: string;
}

export interface Shown {
  /** What it says, in words. */
  readonly text: string;
  readonly html: string;
  /** The text. */
  readonly toString: () => string;
  /** An element that holds the HTML, for Observable and other pages: `picture.toElement(document)`. */
  readonly toElement: <E extends { innerHTML: string }>(document: {
    createElement: (tag: 'div') => E;
  }) => E;
  readonly [jupyterDisplay]: () => MimeBundle;
  readonly [nodeInspect]: () => string;
  readonly [denoInspect]: () => string;
}

/** The methods of an object that shows itself. */
export const shownBy = (bundle: MimeBundle): Shown => {
  const { 'text/plain': text, 'text/html': html } = bundle;
  const toText = (): string => text;
  return {
    text,
    html,
    toString: toText,
    toElement: (document) => Object.assign(document.createElement('div'), { innerHTML: html }),
    [jupyterDisplay]: () => bundle,
    [nodeInspect]: toText,
    [denoInspect]: toText,
  };
};
