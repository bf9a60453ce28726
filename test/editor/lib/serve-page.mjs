/** Serves a VS Code that needs no server but this one for its files; a process of its own, because it talks. */
import { createRequire } from 'node:module';

const [main, port, config] = process.argv.slice(2);
await createRequire(import.meta.url)(main).runServer('localhost', Number(port), JSON.parse(config));
