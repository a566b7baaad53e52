// squeeze.mjs FOLDER: a .br and a .gz beside every file that gets smaller by it, so that the server compresses nothing.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const wanted = new Set(['.css', '.js', '.wasm', '.svg', '.txt', '.webmanifest', '.json', '.ico'])

for (const name of readdirSync(process.argv[2], { recursive: true })) {
  const path = join(process.argv[2], name)
  if (!wanted.has(extname(name)) || !statSync(path).isFile() || name === 'manifest.txt') continue
  const plain = readFileSync(path)
  const brotli = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  })
  const gzip = gzipSync(plain, { level: 9 })
  if (brotli.length < plain.length) writeFileSync(`${path}.br`, brotli)
  if (gzip.length < plain.length) writeFileSync(`${path}.gz`, gzip)
}
