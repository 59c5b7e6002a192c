// Shared by the node readers: one JSON line per file.
import fs from 'node:fs'
export const mail = v =>
  v == null
    ? null
    : String(v)
        .replace(/^mailto:/i, '')
        .toLowerCase()
export const iso = d => (d == null || isNaN(d) ? null : d.toISOString().replace(/\.\d+Z$/, 'Z'))
export const run = (reader, read) => {
  for (const file of process.argv.slice(2)) {
    const line = { reader, file, ok: true, error: null, warnings: [], method: null, events: [] }
    try {
      Object.assign(line, read(fs.readFileSync(file, 'utf8'), line.warnings))
    } catch (e) {
      line.ok = false
      line.error = `${e.name}: ${e.message}`.slice(0, 300)
    }
    fs.writeSync(1, JSON.stringify(line, (k, v) => (v === undefined ? null : v)) + '\n')
  }
}
