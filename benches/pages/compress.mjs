// Puts a compressed file beside each file of a folder, as good hosts keep them: `node compress.mjs <folder> <quality>`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [, , folder, quality] = process.argv;
for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  const params = { [constants.BROTLI_PARAM_QUALITY]: Number(quality) };
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
}
