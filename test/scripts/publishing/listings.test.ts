import { describe, expect, test } from '@jest/globals';
import { apps } from '../../../scripts/apps.ts';
import { drawingOf } from '../../../scripts/logo/sources.ts';
import { listings } from '../../../scripts/publishing/listings.ts';

/* What Zapier allows: docs.zapier.com, integration checks reference (M001, M002, M006) and publishing requirements (6.1, 6.2). */

test('every app has a listing', () => {
  expect(listings.map(({ app }) => app)).toEqual(apps);
});

describe.each(listings)('the listing of $title', ({ title, description, homepage, category, colour, app }) => {
  test('has the name of the service alone', () => {
    expect(title.length).toBeGreaterThanOrEqual(2);
    expect(title).not.toMatch(/zapier|\bapp\b|integration|™|®|©|\.\w+$/i);
  });

  test('has a description in Zapier’s form', () => {
    expect(description.startsWith(`${title} is a `)).toBe(true);
    expect(description.length).toBeGreaterThanOrEqual(40);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(description).not.toMatch(/zapier|integration|sync|https?:|www\.|\b(best|leading|powerful)\b/i);
    expect(description.split(/\.(?:\s|$)/).filter((sentence) => sentence !== '').length).toBeLessThanOrEqual(3);
    expect(description).toMatch(/\.$/);
    // It stands in quotation marks in a command.
    expect(description).not.toMatch(/["$`\\]/);
  });

  test('has a category and a homepage', () => {
    expect(category.value).toBe(category.label.toLowerCase().replaceAll(' ', '-'));
    expect(new URL(homepage).protocol).toBe('https:');
  });

  test('has a colour of its logo that white text can be read on', () => {
    expect(drawingOf(app.name)).toContain(`"${colour.toLowerCase()}"`);
    const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9A-F]{2}/g) ?? []).map((part) => linear(Number.parseInt(part, 16) / 255));
    expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThan(4.5);
  });
});

/** A channel of sRGB, as the contrast of WCAG counts it. */
const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
