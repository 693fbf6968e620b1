#!/usr/bin/env node
// The same way as `npm run mastery`, from any folder: the pinned Node.js runs the sources.
process.argv.splice(2, 0, 'mastery');
await import('../../bootstrap.mjs');
