import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { apps } from '../../../scripts/apps.ts';
import { FOLDER, hashOfDrawing, SIDE } from '../../../scripts/logo/sources.ts';

const folder = resolve(import.meta.dirname, '../../..', FOLDER);

/** What a PNG says of itself, and its image data. */
function readPng(file: string) {
  const bytes = readFileSync(file);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  return {
    signature: bytes.toString('latin1', 1, 4),
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bits: header[8],
    colours: header[9],
    pixels,
  };
}

/** The kind of PNG that has red, green, blue and how opaque it is for each pixel. */
const RGBA = 6;

describe.each(apps)('the logo of $name', ({ name }) => {
  const png = readPng(join(folder, `${name}.png`));

  test('is a square PNG in RGBA mode, as large as Zapier asks for (M004)', () => {
    expect(png).toMatchObject({ signature: 'PNG', width: SIDE, height: SIDE, bits: 8, colours: RGBA });
    expect(SIDE).toBeGreaterThanOrEqual(512);
  });

  test('has transparent corners', () => {
    // Behind the number of the first line's filter, which changes nothing in its first pixel.
    expect([...png.pixels.subarray(1, 5)]).toEqual([0, 0, 0, 0]);
  });

  test('shows its drawing: after a change, run npm run logo and look at it', () => {
    const { drawings }: { drawings?: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(folder, 'logos.json'), 'utf8'));
    expect(drawings?.[name]).toBe(hashOfDrawing(name));
  });

  test('is small', () => {
    expect(statSync(join(folder, `${name}.png`)).size).toBeLessThan(100 * 1024);
  });
});

test('every logo is that of an app', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.png'));
  expect(names).toEqual(apps.map(({ name }) => `${name}.png`).toSorted());
});
