// Judges .dialog files by a JSON Schema as editors do: node schema_check.mjs SCHEMA FILE... prints one line per file that is refused.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
for (const file of files) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replace(/,(\s*[}\]])/g, '$1');
  if (!validate(JSON.parse(text))) {
    const [error] = validate.errors.filter(e => e.keyword !== 'if');
    console.log(`${file} ${error.instancePath} ${error.message}`);
  }
}
