// Does an editor see in rule files what `undersigned rules check` sees? Every file of
// tests/golden/broken-rules says in its first line whether a schema can see its mistake; the shipped
// rules have none.
//
//     node agreement.mjs UNDERSIGNED REPOSITORY

import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const {getLanguageService} = require('yaml-language-server');
const {TextDocument} = require('vscode-languageserver-textdocument');

const [program, repository] = process.argv.slice(2);
const schemas = Object.fromEntries(['topic', 'pack'].map(
    (name) => [name, execFileSync(program, ['rules', 'schema', '--of', name], {encoding: 'utf8'})]));

const silent = {send: () => {}, sendError: (...words) => console.error(...words), sendTrack: () => {}};
const service = getLanguageService({
  schemaRequestService: async (uri) => schemas[uri.replace('schema:', '')],
  workspaceContext: {resolveRelativePath: (path) => path},
  telemetry: silent,
});
service.configure({
  validate: true,
  yamlVersion: '1.2',
  customTags: [],
  schemas: [
    {fileMatch: ['*.pack.yaml'], uri: 'schema:pack'},
    {fileMatch: ['*.topic.yaml'], uri: 'schema:topic'},
  ],
});

let documents = 0;  // the service remembers a document by its name
async function diagnostics(path, kind) {
  const uri = `file:///${++documents}.${kind}.yaml`;
  const document = TextDocument.create(uri, 'yaml', 1, readFileSync(path, 'utf8'));
  return (await service.doValidation(document, false)).map((one) => one.message);
}

let failures = 0;
let seen = 0;
function expect(holds, message) {
  if (holds) return;
  console.error(message);
  ++failures;
}

const broken = join(repository, 'tests/golden/broken-rules');
for (const name of readdirSync(broken).sort()) {
  if (!name.endsWith('.yaml')) continue;
  const path = join(broken, name);
  const promised = readFileSync(path, 'utf8').startsWith('# seen by the schema');
  const found = await diagnostics(path, name.endsWith('.pack.yaml') ? 'pack' : 'topic');
  if (found.length > 0) ++seen;
  expect(found.length > 0 === promised,
         `${name}: ${promised ? 'the editor says nothing' : `the editor says: ${found.join('; ')}`}`);
}
for (const file of readdirSync(join(repository, 'rules'), {recursive: true})) {
  if (!file.endsWith('.yaml') || file.startsWith('checks') || file.startsWith('aliases')) continue;
  const found = await diagnostics(join(repository, 'rules', file),
                                  file.endsWith('pack.yaml') ? 'pack' : 'topic');
  expect(found.length === 0, `rules/${file}: the editor says: ${found.join('; ')}`);
}
console.log(`the editor sees ${seen} of the broken rule files; ${failures} disagreements`);
process.exit(failures === 0 ? 0 : 1);
