import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, jest, test } from '@jest/globals';
import { choice, openBoxes } from '../../sandbox/boxes.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { WrongOption } from '../../sandbox/terminal/command_line.ts';
import { parcelBox } from '../parcels/box.ts';

const parcels = choice(parcelBox);
const choices = [choice({ ...mailingworkBox, port: 0 }), parcels];

describe('opening boxes', () => {
  test('opens the requested box, in any letter case', async () => {
    const [box, ...others] = await openBoxes(choices, 'PARCELS', { port: 0 });
    expect(box).toMatchObject({ name: 'Parcels', guide: [['Parcels', `${box?.url}/parcels`]] });
    expect(others).toEqual([]);
    await box?.close();
  });

  test('opens all of them, each on its own port', async () => {
    const open = await openBoxes(choices, 'all', {});
    expect(open.map(({ name }) => name)).toEqual(['MAILINGWORK', 'Parcels']);
    const answers = await Promise.all(open.map(({ url }) => fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(open.map(({ url }) => url)).size).toBe(2);
    await Promise.all(open.map((box) => box.close()));
  });

  test('has a fixed port for MAILINGWORK, which the documentation names', () => {
    expect(choice(mailingworkBox)).toMatchObject({ key: 'mailingwork', port: 8480 });
  });

  test('closes the opened boxes when another one cannot be opened', async () => {
    const close = jest.fn<() => Promise<void>>();
    const open = async () => {
      const box = await parcels.open(0);
      return { ...box, close: close.mockImplementation(box.close) };
    };
    const first = { ...parcels, open };
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(openBoxes([first, { ...parcels, port }], 'all', {})).rejects.toThrow('is already in use');
    expect(close).toHaveBeenCalledTimes(1);
    taken.close();
  });

  test('refuses an unknown box', async () => {
    await expect(openBoxes(choices, 'letters', {})).rejects.toThrow(
      new WrongOption('There is no account named “letters”. Choose one of these: mailingwork, parcels, all.'),
    );
  });

  test.each([{ port: 0 }, { seed: 'seed.json' }])('accepts %j only for a single box', async (options) => {
    await expect(openBoxes(choices, 'all', options)).rejects.toThrow(WrongOption);
  });
});
