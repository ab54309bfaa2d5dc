import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plotCalibration,
  plotForest,
  plotMap,
  plotStability,
  plotWeights,
} from '../../src/notebook/index.ts';
import { shadeOf } from '../../src/notebook/palette.ts';
import { widthOf } from '../../src/notebook/text-width.ts';
import { analysis, emptyPlots, plots, ranking, stable } from './examples.ts';
import { allOf, type Element, numberOf, printed, readXml } from './xml.ts';

const names = Object.keys(plots);

/** Left, top, right and bottom of a text, below the title or above. */
const boxOf = (text: Element, isTitle: boolean): readonly number[] => {
  const size = numberOf(text, 'font-size');
  const width = widthOf(text.text, size, text.attributes['font-weight'] === 'bold');
  const anchor = text.attributes['text-anchor'];
  const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  const left = numberOf(text, 'x') - before;
  const y = numberOf(text, 'y') - (isTitle ? 1000 : 0);
  return [left, y - size * 0.75, left + width, y + size * 0.2];
};

const boxesOf = (svg: string): readonly (readonly [text: string, box: readonly number[]])[] => {
  const root = readXml(svg);
  const titles = new Set(root.children.filter(({ name }) => name === 'text'));
  return allOf(root, 'text')
    .filter(({ text }) => text !== '')
    .map((text) => [text.text, boxOf(text, titles.has(text))]);
};

describe.each(names)('The picture of %s', (name) => {
  const plot = plots[name]!;
  const picture = plot();
  const root = readXml(picture.svg);

  it('is well-formed SVG on white, of the size that it tells', () => {
    const { attributes, children } = root;
    expect(attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(picture.width),
      height: String(picture.height),
      viewBox: `0 0 ${picture.width} ${picture.height}`,
    });
    const ground = children.find(({ name }) => name === 'rect')!;
    expect(ground.attributes.fill).toBe('#ffffff');
    expect(numberOf(ground, 'width')).toBe(picture.width);
  });

  it('tells a screen reader what it shows', () => {
    const [title, description] = root.attributes['aria-labelledby']!.split(' ');
    expect(root.attributes.role).toBe('img');
    expect(allOf(root, 'title').map(({ attributes, text }) => [attributes.id, text])).toEqual([
      [title, picture.title],
    ]);
    expect(allOf(root, 'desc').map(({ attributes, text }) => [attributes.id, text])).toEqual([
      [description, picture.description],
    ]);
    expect(picture.description.length).toBeGreaterThan(20);
    expect(picture.text).toBe(`${picture.title}\n${picture.description}`);
  });

  it('is the same bytes each time', () => {
    expect(plot().svg).toBe(picture.svg);
  });

  it('has coordinates of two decimals at most, and none that is no number', () => {
    const places = [
      ...picture.svg.matchAll(/ (?:x|y|x1|y1|x2|y2|cx|cy|r|d|width|height)="([^"]*)"/g),
    ];
    expect(places.length).toBeGreaterThan(20);
    for (const [, value] of places)
      expect(value).not.toMatch(/NaN|Infinity|undefined|^-0$|\.\d{3}/);
  });

  it('refers to nothing but its own ids, each once', () => {
    const ids = [...picture.svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of picture.svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(picture.svg).not.toMatch(/href|<script|<style|<image/);
  });

  it.each([
    [640, 'en'],
    [640, 'da'],
    [320, 'en'],
    [900, 'da'],
  ] as const)('keeps its words on the sheet and apart, %i px wide in %s', (width, locale) => {
    const boxes = boxesOf(plot({ width, locale }).svg);
    expect(boxes.length).toBeGreaterThan(3);
    for (const [at, [text, [left, top, right, bottom]]] of boxes.entries()) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(width);
      for (const [other, box] of boxes.slice(at + 1)) {
        const isApart =
          right! <= box[0]! || box[2]! <= left! || bottom! <= box[1]! || box[3]! <= top!;
        expect(isApart, `${text} and ${other}`).toBe(true);
      }
    }
  });

  it('speaks Danish, with a decimal comma', () => {
    const danish = plot({ locale: 'da' });
    expect(danish.title).not.toBe(picture.title);
    expect(danish.svg).toContain('lang="da"');
    // a point only between thousands
    const points = printed(readXml(danish.svg)).filter((text) => /\d\.(?!\d{3}\b)\d/.test(text));
    expect(points).toEqual([]);
  });

  it('takes a title and a description instead of its own', () => {
    const told = plot({ title: 'Kor & krop', description: 'Hvem synger?' });
    expect([told.title, told.description]).toEqual(['Kor & krop', 'Hvem synger?']);
    expect(printed(readXml(told.svg))[0]).toBe('Kor & krop');
    expect(told.data).toEqual(picture.data);
  });

  it('has text that is large enough, in ink that reads on white', () => {
    for (const text of allOf(root, 'text')) {
      expect(numberOf(text, 'font-size')).toBeGreaterThanOrEqual(11);
    }
  });

  it('takes no options that it does not know, and no width in which nothing fits', () => {
    expect(() => plot({ widht: 3 } as never)).toThrow(TypeError);
    expect(() => plot({ width: 100 })).toThrow(/^width: expected a number from 320 to 4000/);
    expect(() => plot({ width: NaN })).toThrow(RangeError);
    expect(() => plot({ height: 3 })).toThrow(RangeError);
    expect(() => plot({ height: 85 })).toThrow(/^height: expected/);
    expect(() => plot({ locale: 'sv' as never })).toThrow(/^locale: expected one of en, da/);
    expect(() => plot({ title: 3 as never })).toThrow(/^title: expected a text/);
    expect(() => plot({ limit: 0 })).toThrow(/^limit: expected/);
  });

  it('is as high as it is asked to be', () => {
    const higher = plot({ height: picture.height + 300 });
    expect(higher.height).toBe(picture.height + 300);
    expect(readXml(higher.svg).attributes.height).toBe(String(picture.height + 300));
  });
});

describe('Pictures on one page', () => {
  it('share no ids', () => {
    const ids = names.flatMap((name) =>
      [...plots[name]!().svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(Object.keys(emptyPlots))('A picture of no %s', (name) => {
  it('says that there is nothing to show, in both languages', () => {
    for (const [locale, told] of [
      ['en', 'Nothing to show'],
      ['da', 'Intet at vise'],
    ] as const) {
      const picture = emptyPlots[name]!({ locale });
      expect(picture.data).toEqual([]);
      expect(picture.description).toBe(told);
      expect(printed(readXml(picture.svg)).at(-1)).toBe(told);
    }
  });
});

const awkward: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"\'&<>]]>',
    '\u0000\u0007\uFFFE\uD800x\uDC00',
    '👩‍👩‍👧‍👦'.repeat(30),
    'Æblemost ved åen på Østerbro '.repeat(9),
    '',
    ' ',
  ),
);

describe('Whatever the data say', () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.double({ min: -1, max: 1 }),
    fc.constantFrom(0, 1, NaN, Infinity, 5e-324, 1e308, -1e308),
  );

  it('a picture of weights is well formed and holds it as text', () => {
    fc.assert(
      fc.property(
        awkward,
        fc.uniqueArray(fc.tuple(awkward, numbers, numbers, numbers), {
          selector: ([factor]) => factor,
          maxLength: 8,
        }),
        fc.constantFrom(320, 641, 1000),
        (title, rows, width) => {
          const weights = Object.fromEntries(rows.map(([factor, weight]) => [factor, weight]));
          const intervals = Object.fromEntries(
            rows.map(([factor, , low, high]) => [factor, [low, high] as const]),
          );
          const { svg, title: told } = plotWeights({ weights, intervals }, { title, width });
          const root = readXml(svg);
          expect(allOf(root, 'title')[0]!.text).toBe(told);
          expect(svg).not.toMatch(/="[^"]*(NaN|Infinity)/);
          expect(allOf(root, 'script')).toEqual([]);
          for (const [text, [left, , right]] of boxesOf(svg)) {
            expect(left, text).toBeGreaterThanOrEqual(0);
            expect(right, text).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('so is a forest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ site: awkward, estimate: numbers, standardError: numbers }), {
          maxLength: 6,
        }),
        fc.tuple(numbers, numbers, numbers),
        (sites, [estimate, low, high]) => {
          const { svg } = plotForest({ sites, random: { estimate, interval: [low, high] } });
          readXml(svg);
          expect(svg).not.toMatch(/="[^"]*(NaN|Infinity)/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a long title is cut in the picture and whole in its name', () => {
    const title = 'Hvad sker der, når vægten af afstand vokser? '.repeat(8).trim();
    const picture = plotStability(stable, { title });
    const root = readXml(picture.svg);
    expect(allOf(root, 'title')[0]!.text).toBe(title);
    expect(printed(root)[1]).toMatch(/…$/);
  });
});

describe('Sixty rows', () => {
  const sites = Array.from({ length: 70 }, (_, at) => ({
    site: `Sted ${at}`,
    estimate: (at % 7) - 3,
    standardError: 1 + (at % 3),
  }));

  it('are drawn, more are counted', () => {
    const picture = plotForest({ ...analysis, sites });
    const told = printed(readXml(picture.svg));
    expect(told.filter((text) => text.startsWith('Sted '))).toHaveLength(60);
    expect(told).toContain('and 10 more');
    expect(picture.data).toHaveLength(61);
    const few = plotForest({ ...analysis, sites }, { limit: 5, locale: 'da' });
    expect(printed(readXml(few.svg))).toContain('og 65 mere');
    expect(few.description).toContain('og 65 mere.');
  });

  it('are told to a screen reader as fifteen and a number', () => {
    const { description } = plotForest({ ...analysis, sites });
    expect(description.match(/Sted \d+:/g)).toHaveLength(15);
    expect(description).toContain('and 56 more.'); // 45 sites, 1 summary, 10 not drawn
  });
});

describe('Colours', () => {
  const lightness = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** WCAG 2.2, contrast ratio. */
  const contrast = (one: string, other: string): number => {
    const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return (light + 0.05) / (dark + 0.05);
  };

  it('of text stand out from white by 4.5 : 1 or more', () => {
    const fills = names.flatMap((name) =>
      allOf(readXml(plots[name]!().svg), 'text').map(
        ({ attributes }) => attributes.fill ?? '#222222',
      ),
    );
    const onWhite = [...new Set(fills)].filter((fill) => fill !== '#ffffff'); // which stands on dark
    expect(onWhite.length).toBeGreaterThan(1);
    for (const fill of onWhite) expect(contrast(fill, '#ffffff'), fill).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', '#0072B2')).toBeGreaterThanOrEqual(4.5);
  });

  it('of a cell and its number stand apart by 4.5 : 1 or more, for every share', () => {
    for (let share = 0; share <= 100; share++) {
      const { fill, ink } = shadeOf(share / 100);
      expect(contrast(fill, ink), String(share)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('never tell anything alone: each tone has a texture and a shape of its own', async () => {
    const { tones } = await import('../../src/notebook/palette.ts');
    for (const key of ['colour', 'texture', 'shape'] as const) {
      expect(new Set(tones.map((tone) => tone[key])).size).toBe(tones.length);
    }
  });
});

describe('A wrong call', () => {
  it.each([
    ['a text for weights', () => plotWeights('x' as never), /^subject: expected weights/],
    ['a text for a weight', () => plotWeights({ a: 'x' } as never), /^subject: answer 0: expected/],
    [
      'a hole in true weights',
      () => plotWeights({ a: 1 }, { truth: 3 as never }),
      /^truth: expected/,
    ],
    ['rows that are no stability', () => plotStability([{}] as never), /^rows\[0\]: expected/],
    ['no meta-analysis', () => plotForest({ sites: [] } as never), /^analysis\.random: expected/],
    ['no bins', () => plotCalibration(3 as never), /^subject: expected a report/],
    ['a forecast of 2', () => plotCalibration([{ predicted: 2, observed: 1 }]), /^subject\[0\]/],
    ['no ranking', () => plotMap([] as never), /^ranking: expected a ranking/],
  ])('with %s throws, naming it', (_, call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(TypeError);
  });

  it('never quotes a home', () => {
    const call = () => plotMap(ranking, { home: { lat: 155.123, lng: 10 } });
    expect(call).toThrow(/^home: expected a point .* got another object$/);
  });
});

const folder = join(import.meta.dirname, '../../docs/pictures');

describe('The pictures in the docs', () => {
  it.each(['contributions', 'weights', 'stability', 'subgroups', 'map'])(
    '%s.svg is what the code draws, byte for byte',
    async (name) => {
      const { svg } = plots[name]!();
      await expect(`${svg}\n`).toMatchFileSnapshot(join(folder, `${name}.svg`));
    },
  );
});
