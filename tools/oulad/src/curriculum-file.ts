import { fileURLToPath } from 'node:url';

/** Path of the slice's curriculum, as a service reads it from `CURRICULUM_FILE`. */
export const CURRICULUM_FILE = fileURLToPath(new URL('../data/curriculum.json', import.meta.url));
