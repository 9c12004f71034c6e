import { describe, expect, test } from '@jest/globals';
import { leadingName, portNumber, readCommandLine, UsageAsked, WrongOption } from '../../../sandbox/terminal/command_line.ts';

const read = (...args: string[]) =>
  readCommandLine(
    {
      name: 'npm run play',
      about: 'Plays.',
      options: { loud: { type: 'boolean', default: false, help: 'louder' }, port: { type: 'string', value: 'PORT', help: 'where' } },
    },
    args,
  );

describe('a command line', () => {
  test('is read by its options', () => {
    expect({ ...read('--loud', '--port', '80') }).toEqual({ loud: true, port: '80' });
    expect({ ...read() }).toEqual({ loud: false });
  });

  test.each([
    [['--lout'], 'There is no option --lout. See npm run play -- --help.'],
    [['-l'], 'There is no option -l. See npm run play -- --help.'],
    [['8480'], '“8480” is not an option. With npm, options come after two dashes (--). See npm run play -- --help.'],
    [['--port'], '--port needs a value. See npm run play -- --help.'],
    [['--port', '--loud'], '--port needs a value. See npm run play -- --help.'],
    [['--loud=yes'], '--loud takes no value. See npm run play -- --help.'],
  ])('%j is refused in a sentence that names the usage', (args, sentence) => {
    expect(() => read(...args)).toThrow(new WrongOption(sentence));
  });

  test.each(['--help', '-h'])('with %s is answered with the usage, which lists every option', (help) => {
    expect(() => read('--loud', help)).toThrow(
      new UsageAsked('Usage: npm run play -- [--loud] [--port PORT]\n\nPlays.\n\n  --loud       louder\n  --port PORT  where\n  --help       shows this'),
    );
  });
});

test('a second word before the options is refused, and the usage shows that there may be one', () => {
  const command = { name: 'npm run play', about: 'Plays.', word: 'GAME', options: { loud: { type: 'boolean', help: 'louder' } } } as const;
  expect(() => readCommandLine(command, ['chess'])).toThrow(
    new WrongOption('“chess” is not an option. One word may stand before the options: GAME. See npm run play -- --help.'),
  );
  expect(() => readCommandLine(command, ['--help'])).toThrow(/^Usage: npm run play -- \[GAME\] \[--loud\]\n/);
});

describe('a name before the options', () => {
  test.each([
    [['mailingwork', '--loud'], { name: 'mailingwork', rest: ['--loud'] }],
    [['--loud', 'mailingwork'], { name: undefined, rest: ['--loud', 'mailingwork'] }],
    [[], { name: undefined, rest: [] }],
  ])('of %j', (args, expected) => {
    expect(leadingName(args)).toEqual(expected);
  });
});

describe('a port', () => {
  test.each([
    ['0', 0],
    ['8480', 8480],
    ['65535', 65_535],
  ])('is %s', (text, port) => {
    expect(portNumber('--port', text)).toBe(port);
  });

  test.each(['', ' ', 'eighty', '-1', '70000', 'NaN', '1.5', '0x50', '1e3', '65536'])('is not %j', (text) => {
    expect(() => portNumber('--port', text)).toThrow(new WrongOption('--port needs a number from 0 to 65535.'));
  });
});
