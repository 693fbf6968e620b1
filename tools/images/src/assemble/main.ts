import { assemble } from './assemble.ts';

/**
 * What an image holds, in a folder. Usage: main.ts <built project> <folder that does not exist> [more to carry …],
 * from the root of the work tree. Imports nothing but Node.js, so that it runs where nothing is installed yet.
 */
const [project, target, ...carried] = process.argv.slice(2);
if (project === undefined || target === undefined) {
  console.error('assemble: name a built project like apps/api-gateway and a folder to make');
  process.exitCode = 64;
} else {
  const { packages, files, bytes } = assemble({ root: process.cwd(), project, target, carried });
  console.log(`${project}: ${packages} packages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}
