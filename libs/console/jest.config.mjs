import { unitOfPage } from '../../jest.preset.mjs';

export default unitOfPage(import.meta.dirname);
