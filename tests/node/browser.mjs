// What a reader of the HTML report meets, in Chromium:
//
//     node browser.mjs PROGRAM FOLDER
//
// Writes reports of letters, and screenshots, to FOLDER.

import {spawn, spawnSync} from 'node:child_process';
import {request} from 'node:http';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {HtmlValidate, StaticConfigLoader} from 'html-validate';
import {chromium} from 'playwright-core';

const [program, folder, fixtures] = process.argv.slice(2).map((one) => resolve(one));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`SKIPPED: tests/node/browser.mjs did not run: there is no ${executablePath}`);
  process.exit(0);
}
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(folder, {recursive: true});

let held = 0;
let failed = 0;
function expect(what, holds, more = '') {
  if (holds) return void ++held;
  ++failed;
  console.error(`FAILED: ${what}${more && `\n  ${more}`}`);
}

function report(name, letter, ...options) {
  const path = join(folder, name);
  if (!letter.startsWith('/')) {
    writeFileSync(`${path}.md`, letter);
    letter = `${path}.md`;
  }
  const run = spawnSync(program, ['analyze', letter, '--no-config', '--format', 'html', ...options],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  expect(`${name}: a report is written`, run.status < 2, run.stderr);
  writeFileSync(`${path}.html`, run.stdout);
  return `${path}.html`;
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
         '--disable-background-networking', '--disable-component-update'],
});

/// Opens the report; everything that is asked for or complained of is a failure.
async function open(path, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const name = path.slice(folder.length + 1);
  page.on('console', (message) => expect(`${name}: a silent console`, false, message.text()));
  page.on('pageerror', (error) => expect(`${name}: no error`, false, String(error)));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(path).href)
      expect(`${name}: no request`, false, request.url());
  });
  page.on('dialog', (dialog) => {
    expect(`${name}: no dialog`, false, dialog.message());
    dialog.dismiss();
  });
  await page.goto(pathToFileURL(path).href);
  return page;
}

async function accessible(name, path, colorScheme) {
  const page = await open(path, {colorScheme});
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', {enabled: true});
  await page.reload();
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => globalThis.axe.run());
  for (const {id, nodes} of violations)
    expect(`${name} in ${colorScheme}: axe-core`, false, `${id}: ${nodes[0].html}`);
  expect(`${name} in ${colorScheme}: axe-core finds nothing`, violations.length === 0);
  await page.context().close();
}

const validator = new HtmlValidate(new StaticConfigLoader({extends: ['html-validate:recommended']}));
async function valid(path) {
  const {results} = await validator.validateFile(path);
  for (const one of results.flatMap((result) => result.messages))
    expect(`${path}: html-validate`, false, `${one.line}:${one.column} ${one.message}`);
  expect(`${path}: html-validate finds nothing`, results.every((one) => one.errorCount === 0));
}

const inView = (page, selector) => page.evaluate((selector) => {
  const place = document.querySelector(selector).getBoundingClientRect();
  return place.top >= -1 && place.bottom <= innerHeight + 1;
}, selector);
const settled = (page) => page.waitForTimeout(600);  // of smooth scrolling

/// From each demand of the panel to its words and back, by mouse and by keyboard.
async function bothWays(name, path) {
  const page = await open(path);
  const ids = await page.locator('section.demand .item').evaluateAll(
      (items) => items.map((item) => item.id.replace('in-', '')));
  expect(`${name}: there are demands`, ids.length > 0);
  for (const id of ids) {
    await page.locator(`#in-${id} a.id`).click();
    await settled(page);
    expect(`${name}: ${id} by mouse`, await inView(page, `#${id}`));
    await page.locator(`.mark.demand[data-id="${id}"]`).first().click({position: {x: 3, y: 8}});
    await settled(page);
    const there = await page.evaluate(() => document.activeElement.closest('.item')?.id);
    expect(`${name}: ${id} and back by mouse`,
           Boolean(there) && await page.locator(`#${there}`).isVisible(), there);
    await page.locator(`#in-${id} a.id`).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(`${name}: ${id} by keyboard`, await inView(page, `#${id}`));
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(`${name}: ${id} and back by keyboard`, await inView(page, `#in-${id} a.id`));
  }
  await page.locator('body').click({position: {x: 2, y: 2}});
  await page.keyboard.press('j');
  const first = await page.evaluate(() => document.activeElement.closest('.item')?.id);
  expect(`${name}: j goes to the first item`, first === `in-${ids[0]}`, String(first));
  await page.context().close();
}

async function filters(name, path) {
  const page = await open(path);
  for (const kind of ['demand', 'quantity', 'claim', 'check']) {
    const section = page.locator(`section.${kind}`);
    await page.locator(`#show-${kind}`).uncheck();
    expect(`${name}: ${kind} can be hidden`, await section.isHidden());
    expect(`${name}: so can its ids`, await page.locator(`.chip.${kind}:visible`).count() === 0);
    await page.locator(`#show-${kind}`).check();
    expect(`${name}: and shown again`, await section.isVisible());
  }
  await page.locator('.chip.demand').first().scrollIntoViewIfNeeded();
  await settled(page);
  await page.locator('.chip.demand').first().hover();
  expect(`${name}: a card says what it is`, await page.locator('.card').isVisible());
  await page.context().close();
}

async function withoutScript(name, path) {
  const page = await open(path, {javaScriptEnabled: false});
  expect(`${name}: without script it says all`,
         await page.locator('section.condition .tree').first().isVisible());
  await page.locator('#show-demand').uncheck();
  expect(`${name}: and filters`, await page.locator('section.demand').isHidden());
  await page.context().close();
}

async function screenshots(name, path) {
  for (const width of [1280, 800, 380]) {
    const page = await open(path, {viewport: {width, height: 900}});
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(`${name} at ${width}: nothing sticks out`, wide <= width, `${wide} wide`);
    await page.screenshot({path: join(folder, `${name}-${width}.png`)});
    await page.context().close();
  }
}

const staff = report('staff', join(fixtures, 'staff-letter.en.txt'));
const chinese = report('chinese', join(fixtures, 'staff-letter.zh.txt'), '--interface', 'zh');
const wrong = report('wrong', `# Open letter of the crews

Harwick, 3 May 2026

To the Board of Directors,

We are 505 employees of Harwick Mills. Over 70% of the staff have signed. The mill has a staff of 770.

We demand the appointment of two directors, such as Ada Low, Bo Rask and Cy Hult.

We will resign unless the board resigns, or Ann Lee is reinstated and the mill pays 50 crews.
`);
const several = report('several', join(fixtures, 'staff-letter.en.txt'), join(fixtures, 'market-petition.md'));
for (const [name, path] of Object.entries({staff, chinese, wrong, several})) {
  await valid(path);
  await screenshots(name, path);
  for (const scheme of ['light', 'dark']) await accessible(name, path, scheme);
}
// Two letters beside each other.
const pair = join(folder, 'pair.html');
const compared = spawnSync(program, ['compare', join(fixtures, 'staff-letter.en.txt'),
  join(folder, 'wrong.md'), '--format', 'html', '-o', pair], {encoding: 'utf8'});
expect('pair: a report is written', compared.status === 0, compared.stderr);
await valid(pair);
await screenshots('pair', pair);
for (const scheme of ['light', 'dark']) await accessible('pair', pair, scheme);

// A list by itself.
const list = join(folder, 'list.html');
writeFileSync(join(folder, 'list.csv'), 'name,company,title\nAda Low,Mill,Engineer\nADA LOW,Mill,\n\u0410da Low,Quay,Clerk\n,Mill,\n' +
  '<script>alert(1)</script> Berg,Mill,\n');
writeFileSync(list, spawnSync(program, ['signatories', '--signatories', join(folder, 'list.csv'), '--format', 'html'],
                              {encoding: 'utf8'}).stdout);
await valid(list);
await screenshots('list', list);
for (const scheme of ['light', 'dark']) await accessible('list', list, scheme);

await bothWays('staff', staff);
await bothWays('wrong', wrong);
await filters('staff', staff);
await withoutScript('staff', staff);

// Nothing in a letter does anything.
const hostile = [
  '<script>alert(1)</script>', '</script><script>alert(2)</script>', '</style><script>alert(3)</script>',
  '<img src=x onerror=alert(4)>', '[we](javascript:alert(5))', '{{{style}}}', '{{> chart}}',
  '"onmouseover="alert(6)', "'; alert(7); '", '<svg onload=alert(8)>', '\u202Eevil', '\u001B[31m',
];
const inert = report('inert', `# ${hostile[0]}\n\nTo the Board of ${hostile[3]},\n\n` +
  hostile.map((one) => `We demand that the board ${one} resigns.\n`).join('\n') + '\nSigned,\n\n' +
  hostile.map((one) => `- ${one} Low, crew\n`).join(''));
await valid(inert);
const page = await open(inert);
expect('inert: one script, the page\'s own', await page.locator('script').count() === 1);
expect('inert: no image, no frame', await page.locator('img, iframe, object, embed').count() === 0);
expect('inert: no link leads away', await page.locator('a:not([href^="#"])').count() === 0);
expect('inert: nothing turns the text', !readFileSync(inert, 'utf8').includes('\u202E'));
await page.context().close();

// A long list.
const names = Array.from({length: 10000}, (_, i) => `- Ada${i} Low${i}, crew ${i % 40}\n`).join('');
const long = report('long', `# Open letter\n\nTo the Board,\n\nWe demand that the board resigns.\n\nSigned,\n\n${names}`);
const many = await open(long);
const paint = await many.evaluate(
    () => performance.getEntriesByType('paint').find((one) => one.name === 'first-contentful-paint')?.startTime);
expect('long: first paint within 2 s', paint !== undefined && paint < 2000, `${paint} ms`);
expect('long: everybody is there', await many.locator('.names li').count() === 10000);
await many.locator('.find').fill('ada777 low777');
expect('long: and found', await many.locator('.names li:visible').count() === 1);
await many.context().close();

// On paper.
const printed = await open(wrong);
await printed.locator('#show-demand').uncheck();
await printed.pdf({path: join(folder, 'wrong.pdf')});
await printed.context().close();
const text = spawnSync('pdftotext', ['-layout', join(folder, 'wrong.pdf'), '-'], {encoding: 'utf8'});
if (text.error) console.error('SKIPPED: what is printed was not read: there is no pdftotext');
else
  for (const words of ['employees of Harwick Mills', 'Demands', 'the board resigns', 'it asks for two', 'at least 3'])
    expect(`printed: '${words}' is there`, text.stdout.replace(/\s+/g, ' ').includes(words));
expect('printed: a file', statSync(join(folder, 'wrong.pdf')).size > 1000);

// While somebody edits.
async function live() {
  const letter = join(folder, 'live.md');
  const rules = join(folder, 'live-rules');
  const rule = (extra) => writeFileSync(join(rules, 'live/topic.yaml'), `rules:
  - id: quay
    says: a quay
    phase: acts
    emit: claim
    pattern: 'the (?P<all>quay)'
    span: all
    fields: {type: fact}
    examples:
      match: [We like the quay., We left the quay.]
      no-match: [We left.]
${extra}`);
  rmSync(rules, {recursive: true, force: true});
  mkdirSync(join(rules, 'live'), {recursive: true});
  writeFileSync(join(rules, 'live/pack.yaml'), 'id: en\nversion: 1.0.0\nextends: true\n');
  rule('');
  writeFileSync(letter, 'To the board,\n\nWe demand that the board resigns. It likes the quay.\n');
  const server = spawn(program, ['serve', letter, '--rules', rules]);
  const address = await new Promise((found, lost) => {
    server.stdout.once('data', (bytes) => found(String(bytes).trim()));
    server.stderr.once('data', (bytes) => lost(new Error(String(bytes))));
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => expect('live: a silent console', false, message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) expect('live: no other request', false, request.url());
    });
    await page.goto(address);
    expect('live: a report', await page.locator('.item.demand').count() === 1);
    const shows = async (what, selector) => {
      const begun = Date.now();
      const seen = await page.locator(selector).first().waitFor({timeout: 3000}).then(() => true, () => false);
      expect(`live: ${what} within a second`, seen && Date.now() - begun < 1000,
             `${Date.now() - begun} ms`);
    };
    rule('  - [not a rule\n');
    await shows('an error of a rule', '.wrong pre:has-text("topic.yaml")');
    rule(`  - id: crane
    says: a crane
    phase: acts
    emit: demand
    pattern: 'It likes (?P<all>the quay)'
    span: all
    fields: {action: build}
    examples:
      match: [It likes the quay., It likes the quay!]
      no-match: [We left.]
`);
    await shows('a changed rule', '.item.demand:has-text("the quay")');
    writeFileSync(letter, 'To the board,\n\nWe demand that the board pays the crews.\n');
    await shows('a changed letter', '.item.demand:has-text("pays the crews")');
    for (const [what, url, options, status] of [
      ['the page', address, {}, 200],
      ['no token', new URL('/', address).href, {}, 404],
      ['another token', address.replace(/[0-9a-f]{32}/, '0'.repeat(32)), {}, 404],
      ['another path', `${address}letter.md`, {}, 404],
      ['a path upwards', `${address}../../etc/passwd`, {}, 404],
      ['another host', address, {headers: {Host: 'example.org'}}, 403],
      ['writing', address, {method: 'POST'}, 405],
    ]) {
      const got = await new Promise((done) => {
        const asked = request(url, options, (answer) => { answer.resume(); done(answer.statusCode); });
        asked.on('error', () => done(0));
        asked.end();
      });
      expect(`live: ${what} is answered with ${status}`, got === status, String(got));
    }
  } finally {
    server.kill();
  }
}
await live();

await browser.close();
console.log(`${held} of ${held + failed} expectations of the HTML report held; first paint of 10,000 names after ${Math.round(paint)} ms`);
process.exit(failed ? 1 : 0);
