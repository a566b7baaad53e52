// Bad weather between a browser and its town: whoever goes through here can be answered with errors, cut off, or served
// other files. Everything else passes unchanged.
import { createServer, request } from 'node:http'
import { after } from 'node:test'

/** Answers the address to go by, and what the weather is: change it at any time. */
export async function weather(town) {
  const today = {
    /** (method, path) → true: the server answers 500. */
    fails: () => false,
    /** (method, path) → true: the server gets it, and its answer never arrives. */
    cuts: () => false,
    /** (path, text) → other text for a file. */
    rewrites: (_path, text) => text,
  }
  const { hostname, port } = new URL(town.url)
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked
    if (today.fails(method, url)) {
      asked.resume()
      answer.writeHead(500, { 'content-type': 'text/plain' }).end('something broke')
      return
    }
    const onward = request({ hostname, port, method, path: url, headers }, (came) => {
      const chunks = []
      came.on('data', (chunk) => chunks.push(chunk))
      came.on('end', () => {
        if (today.cuts(method, url)) return asked.socket.destroy()
        const body = Buffer.concat(chunks)
        const changed = came.headers['content-encoding'] ? body : Buffer.from(today.rewrites(url, body.toString('latin1')), 'latin1')
        const { 'transfer-encoding': _, ...rest } = came.headers
        answer.writeHead(came.statusCode, { ...rest, 'content-length': changed.length }).end(changed)
      })
    })
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  after(() => (server.closeAllConnections(), server.close()))
  return Object.assign(today, { url: `http://localhost:${server.address().port}` })
}
