export { generateCatalogue } from './catalogue/catalogue.ts';
export type { Generated } from './generate/generated.ts';
export { generateSloRules } from './rules/slo-rules.ts';
