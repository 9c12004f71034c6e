import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

/** Plants files with one import each under the project's own linter settings and returns what the linter says. */
function lint(plants: readonly (readonly [room: string, specifier: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [index, [room, specifier]] of plants.entries()) {
      mkdirSync(join(folder, room), { recursive: true });
      writeFileSync(join(folder, room, `planted${index}.ts`), `import { planted } from '${specifier}';\n\nexport const used = planted;\n`);
    }
    const linter = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout, stderr } = spawnSync(process.execPath, [linter, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const forbidden = [
  ['mailingwork', '../zapier/inputs/input.ts', 'mailingwork/ knows nothing of Zapier.'],
  ['mailingwork', 'zapier-platform-core', 'mailingwork/ knows nothing of Zapier.'],
  ['mailingwork/functions', '../../common/inputs.ts', 'mailingwork/ knows nothing of Zapier.'],
  ['zapier', '../mailingwork/connection/call.ts', 'zapier/ knows no vendor.'],
  ['zapier', '../common/inputs.ts', 'zapier/ knows no vendor.'],
  ['webservice', '../mailingwork/connection/call.ts', 'webservice/ knows neither a vendor nor Zapier.'],
  ['webservice', '../zapier/inputs/input.ts', 'webservice/ knows neither a vendor nor Zapier.'],
  ['webservice', 'zapier-platform-core', 'webservice/ knows neither a vendor nor Zapier.'],
  ['webservice', '../creates/create_subscriber.ts', 'Operations are at the top'],
  ['common', '../creates/create_subscriber.ts', 'Operations are at the top'],
  ['creates', '../test/support/app.ts', 'What ships knows neither tests'],
  ['triggers', '../sandbox/server.ts', 'What ships knows neither tests'],
  ['triggers', '../creates/create_subscriber.ts', 'An operation knows no other'],
  ['searches', '../index.ts', 'An operation knows no other'],
  ['creates', './create_subscriber.ts', 'An operation knows no other'],
  ['zapier', '../scripts/build/stage.ts', 'What ships knows neither tests'],
  ['mailingwork', '../scripts/build/stage.ts', 'What ships knows neither tests'],
  ['scripts', '../test/support/app.ts', 'Scripts know neither tests'],
  ['scripts/docs', '../../bench/table.ts', 'Scripts know neither tests'],
  ['sandbox', '../scripts/build/stage.ts', 'The sandbox decodes by itself'],
  ['sandbox', '../webservice/texts.ts', 'The sandbox decodes by itself'],
  ['sandbox', '../webservice/calls/form.ts', 'The sandbox decodes by itself'],
  ['sandbox', '../webservice/calls/failure.ts', 'The sandbox decodes by itself'],
  ['sandbox', '../index.ts', 'The sandbox decodes by itself'],
  ['sandbox/runner', '../../authentication.ts', 'The sandbox decodes by itself'],
] as const;

const allowed = [
  ['common', '../mailingwork/connection/call.ts'],
  ['mailingwork', '../webservice/texts.ts'],
  ['zapier', '../webservice/texts.ts'],
  ['common', '../zapier/inputs/input.ts'],
  ['creates', '../common/inputs.ts'],
  ['mailingwork/functions', '../failure.ts'],
] as const;

test('the linter catches every import that points against the arrows of the house', () => {
  const report = lint(forbidden.map(([room, specifier]) => [room, specifier]));
  for (const [index, [room, , message]] of forbidden.entries()) {
    const [, after = ''] = report.split(`${room}/planted${index}.ts:`);
    expect(after.slice(0, 400)).toContain(message);
  }
  expect(report.match(/lint\/style\/noRestrictedImports/g)).toHaveLength(forbidden.length);
});

test('the linter lets pass what may be imported', () => {
  expect(lint(allowed)).not.toContain('noRestrictedImports');
});
